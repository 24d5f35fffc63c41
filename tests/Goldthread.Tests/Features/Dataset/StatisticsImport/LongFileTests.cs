using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.StatisticsImport;
using static Goldthread.Tests.Features.Dataset.StatisticsFiles;

namespace Goldthread.Tests.Features.Dataset.StatisticsImport;

/// <summary>Long files are known by their heading and read row by row, whatever they are called.</summary>
public sealed class LongFileTests
{
    private const string Tool = "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region";

    private const string Fingertips =
        "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Count,Denominator,Value note,Compared to Regions (statistical) value or percentiles";

    [Fact]
    public void Places_are_found_by_number_and_regions_by_name_and_a_stray_year_is_left_out_and_said()
    {
        var outcome = Read(
            Text(
                "anything.csv",
                Tool,
                "CPP_rate,Plans,2024,Hampshire,39.200000000000003,850,South East",
                "CPP_rate,,2016-17 (OT),London (Inner),-,987,NA",
                "CPP_rate,,0,Hampshire,12,850,South East"
            )
        );
        var file = Only(outcome);
        Assert.Equal(PublicationKind.AuthorityTool, file.Kind);
        Assert.Equal(["850/E10000014", "E13000001"], file.Rows.Select(row => row.Area.Key));
        Assert.Equal([2, 3], file.Rows.Select(row => row.Number));
        Assert.Equal("39.200000000000003", file.Rows.First().Cells[file.IndexOfIndicator("Values")].ToString());
        Assert.Equal(39.2, file.Rows.First().Cells.Read(file.IndexOfIndicator("Values")).Number!.Value, 1e-12);
        Assert.Equal(PublishedMarker.OldGap, Assert.Single(outcome.Marked).Marker);
        Assert.Equal(new SkippedRows("anything.csv", "that name no period", 1), Assert.Single(outcome.Skipped));
        Assert.Contains(outcome.Warnings, warning => warning.Reason.Contains("‘0’", StringComparison.Ordinal));
        Assert.Equal("2016-17 (OT)", file.Rows.Last().Cells[file.IndexOfIndicator("Years")].ToString());
    }

    [Fact]
    public void A_place_that_is_not_known_and_a_second_figure_for_the_same_are_refused_at_their_rows()
    {
        var outcome = Read(
            Text(
                "tool.csv",
                Tool,
                "CPP_rate,,2024,Atlantis,1,999,NA",
                "CPP_rate,,2024,Hampshire,1,850,South East",
                "CPP_rate,,2024,Hampshire,2,850,South East"
            )
        );
        Assert.Equal([(2, "LA Number"), (4, "Values")], outcome.Faults.Select(fault => (fault.Row, fault.Column)));
        Assert.Contains("another figure than row 3", outcome.Faults[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_download_of_26_columns_whose_comparison_is_called_otherwise_is_read_alike()
    {
        const string Row = "E10000014,Hampshire,Counties & UAs (from Apr 2023),Persons,<15 yrs,,,2022/23";
        var outcome = Read(
            Text(
                "download.csv",
                Fingertips,
                $"90284,Injuries,E92000001,England,{Row},70.1,1650,235000,,Better",
                $"90284,Injuries,E12000008,South East,{Row},70.1,1650,235000,,Similar",
                "90284,Injuries,,,E07000084,Basingstoke,Districts & UAs,Persons,<15 yrs,,,2022/23,1,1,1,,",
                "90284,Injuries,,,E06000047,County Durham,Counties & UAs,Persons,<15 yrs,,,2022/23,,,,No data were sent,"
            )
        );
        var file = Only(outcome);
        Assert.Equal("Indicator ID: 90284", file.Subject);
        Assert.Equal([2, 5], file.Rows.Select(row => row.Number));
        Assert.Equal(
            ["of places called Districts & UAs", "that repeat an earlier row"],
            outcome.Skipped.Select(skipped => skipped.Which).Order()
        );
        Assert.Equal(
            ColumnKind.Note,
            file.Columns.Single(column => column.Name.StartsWith("Compared", StringComparison.Ordinal)).Kind
        );
        Assert.Equal(PublishedMarker.Missing, file.Rows.Last().Cells.Read(file.IndexOfIndicator("Value")).Marker);
        Assert.Equal(3, Assert.Single(outcome.Marked).Cells);
    }

    [Fact]
    public void An_unknown_heading_is_told_once_and_not_column_by_column()
    {
        var fault = Assert.Single(Read(Text("next-year.csv", "when,where,how many", "2027,Hampshire,3")).Faults);
        Assert.Contains("of no layout that is read here", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_keeps_its_rows_and_a_later_one_is_compared_with_it_entry_by_entry()
    {
        const string Heading = "new_la_code,la_name,date_of_operation,date_of_termination,old_la_code";
        var older = Only(
            Read(Text("las.csv", Heading, "E10000014,Hampshire,01/01/2009,,850", "E10000016,Kent,01/01/2009,,886"))
        );
        var newer = Only(
            Read(
                Text(
                    "las.csv",
                    Heading + ",status",
                    "E10000014,Hampshire,01/01/2009,31/03/2028,850,terminated",
                    "E06000099,New Forest,01/04/2028,,899,live"
                )
            )
        );
        var comparison = ListComparison.Between(older, newer);
        var change = Assert.Single(comparison.Changes);
        Assert.Equal(
            ("850/E10000014", "date_of_termination", "", "31/03/2028", 2),
            (change.Entry, change.Column, change.Old, change.New, change.Row)
        );
        Assert.Equal(["899/E06000099"], comparison.Added);
        Assert.Equal(["886/E10000016"], comparison.Removed);
        Assert.Equal(["status"], comparison.NewColumns);
        Assert.Equal(
            "1 cell changed, 1 entry added, 1 entry removed and 1 new column (status).",
            ChangeWords.Say(comparison)
        );
        Assert.Equal(new DateOnly(2028, 3, 31), PlaceEntry.ReadAll(newer.Columns, newer.Entries).First().To);
    }
}
