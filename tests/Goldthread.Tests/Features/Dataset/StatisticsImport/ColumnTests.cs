using System.Text;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.StatisticsImport;
using static Goldthread.Tests.Features.Dataset.StatisticsFiles;

namespace Goldthread.Tests.Features.Dataset.StatisticsImport;

public sealed class ColumnTests
{
    [Fact]
    public void Without_a_meta_file_words_are_a_filter_and_numbers_and_markers_an_indicator()
    {
        var outcome = ReadLines([
            Header + ",phase,count,year_group",
            England + ",Primary,c,1",
            Hampshire + ",Primary,12.5,2",
        ]);
        var file = Only(outcome);
        Assert.Equal(["phase", "year_group"], file.Filters.Select(column => column.Name));
        Assert.Equal(["count"], file.Indicators.Select(column => column.Name));
        Assert.Equal(3, outcome.Guesses.Count);
        Assert.All(file.Columns, column => Assert.Equal(ColumnSource.Guessed, column.Source));
        Assert.Equal("12.5", file.Rows.ElementAt(1).Cells[0].ToString());
    }

    [Fact]
    public void An_answer_is_used_in_place_of_a_guess()
    {
        var answers = new ColumnAnswers([new ColumnAnswer("code", ColumnKind.Filter, "Need code")]);
        var outcome = Read(answers, Text("f.csv", Header + ",code,count", England + ",1,5", England + ",2,6"));
        Assert.Equal("Need code", Assert.Single(Only(outcome).Filters).Label);
        Assert.Equal(["count"], outcome.Guesses.Select(guess => guess.Column));
    }

    [Fact]
    public void An_answer_about_this_table_goes_before_one_about_another()
    {
        var answers = new ColumnAnswers([
            new ColumnAnswer("number", ColumnKind.Indicator, Table: "figures"),
            new ColumnAnswer("number", ColumnKind.Filter, Table: "schools"),
            new ColumnAnswer("code", ColumnKind.Filter, Table: "schools"),
            new ColumnAnswer("new_name", null, Was: "old_name", Table: "schools"),
        ]);
        Assert.Equal(ColumnKind.Indicator, answers.For("figures", "number")!.Kind);
        Assert.Equal(ColumnKind.Filter, answers.For("figures", "code")!.Kind);
        Assert.Null(answers.For("a third", "number"));
        Assert.Null(answers.For("schools", "new_name"));
        Assert.Equal("old_name", answers.KnownAs("schools", "new_name"));
        Assert.Equal("new_name", answers.KnownAs("figures", "new_name"));
    }

    [Fact]
    public void Renames_are_followed_through_releases_and_a_circle_ends()
    {
        var answers = new ColumnAnswers([
            new ColumnAnswer("c", null, Was: "b", Table: "t"),
            new ColumnAnswer("b", null, Was: "a", Table: "t"),
            new ColumnAnswer("y", null, Was: "x", Table: "t"),
            new ColumnAnswer("x", null, Was: "y", Table: "t"),
        ]);
        Assert.Equal("a", answers.KnownAs("t", "c"));
        Assert.Contains(answers.KnownAs("t", "y"), (string[])["x", "y"]);
    }

    [Fact]
    public void A_renamed_column_of_a_shipped_measure_is_known_by_its_first_name()
    {
        var answers = new ColumnAnswers([new ColumnAnswer("plans_begun", null, Was: "CPP_start", Table: "figures")]);
        var file = Only(
            Read(
                answers,
                Text(
                    "figures_2026.csv",
                    Header + ",plans_begun,CPP_subsequent,cpp_subsequent_percent",
                    Hampshire + ",4,1,25"
                )
            )
        );
        Assert.Equal(["CIN-07"], Measures.In(file).Select(measure => measure.Id));
        Assert.Equal(
            ["CPP_start", "CPP_subsequent", "CPP_subsequent_percent"],
            file.Columns.Select(column => column.KnownAs)
        );
        Assert.All(file.Columns, column => Assert.Equal(ColumnSource.Mapped, column.Source));
    }

    [Fact]
    public void A_column_is_not_taken_for_another_of_the_same_file()
    {
        var answers = new ColumnAnswers([new ColumnAnswer("plans", null, Was: "CPP_start", Table: "figures")]);
        var file = Only(
            Read(answers, Text("figures.csv", Header + ",CPP_start,plans,CPP_subsequent", Hampshire + ",4,5,1"))
        );
        Assert.Equal(["CPP_start", "plans", "CPP_subsequent"], file.Columns.Select(column => column.KnownAs));
    }

    [Fact]
    public void Markers_are_counted()
    {
        var outcome = ReadLines([Header + ",a,b", England + ",c,u", Hampshire + ",1,u"]);
        Assert.Equal(
            [(PublishedMarker.NotReliable, 2), (PublishedMarker.Suppressed, 1)],
            outcome.Marked.Select(marked => (marked.Marker, marked.Cells))
        );
        Assert.Equal(
            "2 cells [u] supplied, but not reliable enough to use; 1 cell [c] suppressed to protect children’s privacy.",
            ImportWords.Gaps(outcome.Marked)
        );
    }

    [Fact]
    public void A_map_file_holds_answers_and_is_refused_with_its_own_faults()
    {
        var faults = new FaultList("map.csv");
        var answers = ColumnAnswers.ReadMap(
            Text("map.csv", "column,kind,was", "referral_count,indicator,Referrals", "notes,Pass over,"),
            faults
        );
        Assert.Equal(0, faults.Count);
        Assert.Equal("Referrals", answers.KnownAs("any table", "REFERRAL_COUNT"));
        Assert.Equal(ColumnKind.PassedOver, answers.For("any table", "notes")!.Kind);
        ColumnAnswers.ReadMap(Text("map.csv", "column,kind", "a,number"), faults);
        Assert.Equal(("kind", 2), (faults.ToList()[0].Column, faults.ToList()[0].Row));
    }

    [Fact]
    public void Columns_of_shipped_measures_are_known_without_a_question()
    {
        var outcome = ReadLines([Header + ",CPP_start,CPP_subsequent,CPP_subsequent_percent", Hampshire + ",1,2,u"]);
        Assert.Empty(outcome.Guesses);
        Assert.All(Only(outcome).Columns, column => Assert.Equal(ColumnSource.Mapped, column.Source));
    }

    [Fact]
    public void A_group_of_a_filter_is_known_from_the_meta_file()
    {
        var file = Only(
            ReadLines(
                [Header + ",kind_group,kind,count", England + ",All,Total,1"],
                "kind,Filter,Kind,,,,,kind_group",
                "count,Indicator,Count,,,0,,"
            )
        );
        Assert.Equal(ColumnKind.FilterGroup, file.Columns[0].Kind);
        Assert.Equal(["All", "Total"], file.Rows.First().Filters.ToArray());
    }

    [Fact]
    public void A_byte_order_mark_and_CRLF_and_blank_rows_change_nothing()
    {
        var text = $"\uFEFF{Header},count\r\n{England},1\r\n\r\n,,,,,,,,,,\r\n{Hampshire},2\r\n\r\n";
        var file = Only(Read(InputFile.InMemory("f.csv", Encoding.UTF8.GetBytes(text))));
        Assert.Equal([2, 5], file.Rows.Select(row => row.Number));
        Assert.Equal(64, file.Sha256.Length);
    }

    [Fact]
    public void Known_levels_that_are_not_kept_are_counted_and_a_file_of_them_alone_is_accepted()
    {
        var outcome = ReadLines([
            Header + ",count",
            "2023,Reporting year,Ward,E92000001,England,,,,,,1",
            "2023,Reporting year,School,E92000001,England,,,,,,1",
        ]);
        Assert.Empty(Only(outcome).Rows);
        Assert.Equal(["of level School", "of level Ward"], outcome.Skipped.Select(skipped => skipped.Which).Order());
    }

    [Fact]
    public void A_different_name_is_a_warning_once()
    {
        var hants = Hampshire.Replace("Hampshire", "Hants", StringComparison.Ordinal);
        var outcome = ReadLines([
            Header + ",count",
            hants + ",1",
            hants.Replace("2023", "2022", StringComparison.Ordinal) + ",2",
        ]);
        Assert.Equal(2, Only(outcome).Rows.Count);
        Assert.Contains("Hants", Assert.Single(outcome.Warnings).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undeclared_column_is_passed_over_only_where_it_repeats_a_declared_one()
    {
        string[] meta = ["day,Filter,Day,,,,,", "count,Indicator,Count,,,,,"];
        var repeats = ReadLines(
            [Header + ",day,number,count", England + ",Mon,1,5", England + ",Tue,2,6", Hampshire + ",Mon,1,7"],
            meta
        );
        Assert.Contains("passed over", Assert.Single(repeats.Warnings).Reason, StringComparison.Ordinal);
        Assert.Equal(ColumnKind.PassedOver, Only(repeats).Columns[1].Kind);
        var splits = ReadLines(
            [Header + ",day,colour,count", England + ",Mon,red,5", England + ",Tue,red,6", Hampshire + ",Mon,blue,7"],
            meta
        );
        Assert.Equal("colour", Assert.Single(splits.Faults).Column);
    }

    [Fact]
    public void The_samples_are_read_without_a_question_and_hold_five_measures()
    {
        var outcome = ReadFolder(Path.Combine(SharedFiles.Repository(), "samples"));
        Assert.Equal([], outcome.Faults);
        Assert.Empty(outcome.Guesses);
        Assert.Empty(outcome.Warnings);
        Assert.Equal(5, outcome.Files.Count);
        Assert.Equal(
            ["CIN-01", "CIN-02", "CIN-06", "CIN-07", "CIN-12"],
            outcome.Files.SelectMany(Measures.In).Select(measure => measure.Id).Order(StringComparer.Ordinal)
        );
    }
}
