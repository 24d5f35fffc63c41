using System.Text;
using CsCheck;
using Goldthread.Features.Dataset.StatisticsImport;
using static System.FormattableString;
using static Goldthread.Tests.Features.Dataset.StatisticsFiles;

namespace Goldthread.Tests.Features.Dataset.StatisticsImport;

public sealed class RefusalTests
{
    private const string CountMeta = "count,Indicator,Count,,,0,,";

    [Theory]
    [InlineData("", 1, "-", "empty")]
    [InlineData("PK\u0003\u0004xlsx", 1, "-", "damaged")]
    [InlineData("PK\u0005\u0006zip", 1, "-", "workbook")]
    [InlineData("PAR1....", 1, "-", "Parquet")]
    [InlineData("{\"a\": 1}", 1, "-", "JSON")]
    [InlineData("%PDF-1.7", 1, "-", "PDF")]
    [InlineData("<!DOCTYPE html>", 1, "-", "web page")]
    [InlineData("a\0b", 1, "-", "zero bytes")]
    [InlineData("a;b;c\n1;2;3\n", 1, "-", "semicolons")]
    public void A_file_that_is_no_comma_separated_text_is_named_for_what_it_is(
        string text,
        int row,
        string column,
        string words
    )
    {
        AssertFault(Read(InputFile.InMemory("f.csv", Encoding.UTF8.GetBytes(text))), row, column, words);
    }

    [Fact]
    public void Text_that_is_not_UTF8_is_refused_at_its_cell()
    {
        var bytes = Encoding.Latin1.GetBytes($"{Header},group,count\n{England},caf\u00e9,1\n");
        AssertFault(Read(InputFile.InMemory("f.csv", bytes)), 2, "group", "UTF-8");
        AssertFault(Read(InputFile.InMemory("f.csv", Encoding.Unicode.GetPreamble())), 1, "-", "UTF-16");
    }

    [Theory]
    [InlineData("count", ",1,2", 2, "column 12", "cells where")]
    [InlineData("count", "", 2, "count", "cells where")]
    [InlineData("count,count", ",1,2", 1, "count", "two columns")]
    [InlineData("my count", ",1", 1, "my count", "space")]
    [InlineData("count,", ",1,2", 1, "column 12", "without a name")]
    [InlineData("count", ",\"1", 2, "count", "never closes")]
    [InlineData("count", ",", 2, "count", "empty")]
    [InlineData("note", ",words", 1, "-", "No column of the file holds figures")]
    public void A_malformed_header_or_row_is_refused(string columns, string cells, int row, string column, string words)
    {
        AssertFault(ReadLines([$"{Header},{columns}", England + cells]), row, column, words);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_a_fault()
    {
        AssertFault(Read(InputFile.OnDisk("no-such-file.csv")), 1, "-", "cannot be opened");
    }

    [Fact]
    public void A_header_alone_is_refused()
    {
        AssertFault(ReadLines([Header + ",count"]), 1, "-", "no rows");
    }

    [Theory]
    [InlineData("2023,Reporting year,Regional,E92000001,England,,South East,,,", "region_code", "needs region_code")]
    [InlineData("2023,Reporting year,Regional,E92000001,England,E12000099,Nowhere,,,", "region_code", "not the code")]
    [InlineData("2023,Reporting year,National,E9,England,,,,,", "country_code", "not the code")]
    [InlineData("2023,Reporting year,Local authority,E92000001,England,,,850,E10000014,", "la_name", "needs la_name")]
    [InlineData(
        "2023,Reporting year,Local authority,E92000001,England,,,851,E10000014,Hampshire",
        "old_la_code",
        "Hampshire is 850"
    )]
    [InlineData("2023,Reporting year,National,E92000001,England,,,,E10000014,", "new_la_code", "smaller place")]
    [InlineData("2023,Reporting year,Parish,E92000001,England,,,,,", "geographic_level", "not a level")]
    [InlineData("2023,Season,National,E92000001,England,,,,,", "time_identifier", "not a time identifier")]
    [InlineData("202324,Reporting year,National,E92000001,England,,,,,", "time_period", "4 digits")]
    public void Time_and_place_must_be_known(string place, string column, string words)
    {
        AssertFault(ReadLines([Header + ",count", place + ",1"]), 2, column, words);
    }

    [Theory]
    [InlineData("other,Indicator,Other,,,,,", 3, "col_name", "no column called other")]
    [InlineData("count,Number,Count,,,,,", 3, "col_type", "neither")]
    [InlineData("count,Indicator,Count,,,,,", 3, "col_name", "twice")]
    [InlineData("group,Filter,,,,,,", 3, "label", "no label")]
    [InlineData("group,Indicator,Group,,,many,,", 3, "indicator_dp", "decimal places")]
    [InlineData("two words,Filter,Words,,,,,", 3, "col_name", "space")]
    [InlineData("group,Filter,Group,,,,,of_groups", 3, "filter_grouping_column", "of_groups")]
    public void The_meta_file_must_describe_the_data_file(string row, int at, string column, string words)
    {
        var outcome = ReadLines([Header + ",group,count", England + ",Total,1"], CountMeta, row);
        Assert.Contains(outcome.Faults, fault => fault.File == "figures.meta.csv");
        AssertFault(outcome, at, column, words);
    }

    [Fact]
    public void A_meta_file_alone_or_padded_or_old_is_told_apart()
    {
        AssertFault(Read(Text("f.meta.csv", MetaHeader, CountMeta)), 1, "-", "without the data file");
        var padded = ReadLines(
            [Header + ",count", England + ",1"],
            CountMeta,
            "NA,NA,NA,NA,NA,NA,NA,NA",
            ",,,,,,,",
            ""
        );
        Assert.Equal(0, Only(padded).Indicators[0].Decimals);
        var old = Text("f.csv", Header + ",count", England + ",1") with
        {
            Meta = Text(
                "f.meta.csv",
                "col_name,col_type,label,indicator_grouping,indicator_unit,filter_hint,filter_grouping_column",
                "count,Indicator,Count,,%,,"
            ),
        };
        Assert.Equal("%", Only(Read(old)).Indicators[0].Unit);
    }

    [Theory]
    [InlineData("pupils", "pupils_male", true)]
    [InlineData("pupils_sex_male", "pupils_sex_female", true)]
    [InlineData("pupils", "pupils_ethnic_group_white", true)]
    [InlineData("Referrals", "Referrals_child", false)]
    [InlineData("Referrals_rate", "Referrals_child_rate", false)]
    [InlineData("open_settings", "girls_percent", false)]
    [InlineData("children_attending", "children_with_an_ehcp_attending", false)]
    public void Characteristics_packed_into_indicator_names_are_refused(string first, string second, bool refused)
    {
        var outcome = ReadLines(
            [$"{Header},{first},{second}", England + ",1,2"],
            $"{first},Indicator,A,,,,,",
            $"{second},Indicator,B,,,,,"
        );
        Assert.Equal(
            refused,
            outcome.Faults.Any(fault =>
                fault.Column == second && fault.Reason.Contains("packs", StringComparison.Ordinal)
            )
        );
        Assert.Equal(refused, !outcome.Accepted);
    }

    [Fact]
    public void Rows_that_repeat_are_refused_where_the_file_has_filters()
    {
        var outcome = ReadLines([
            Header + ",group,count",
            England + ",Total,1",
            Hampshire + ",Total,2",
            England + ",Total,3",
        ]);
        AssertFault(outcome, 4, "group", "repeats row 2");
    }

    [Fact]
    public void A_rare_repeat_in_a_file_without_filters_leaves_a_gap()
    {
        string[] years =
        [
            .. Enumerable
                .Range(1950, 60)
                .Select(year => England.Replace("2023", Invariant($"{year}"), StringComparison.Ordinal) + ",7"),
        ];
        var outcome = ReadLines([Header + ",count", .. years, years[0] + "1"]);
        Assert.Equal(59, Only(outcome).Rows.Count);
        Assert.Equal(62, Assert.Single(outcome.Warnings).Row);
    }

    [Fact]
    public void Many_faults_are_counted_beyond_the_first_fifty()
    {
        var outcome = ReadLines([Header + ",count", .. Enumerable.Repeat(England + ",", 60)]);
        Assert.Equal(FaultList.Kept + 1, outcome.Faults.Count);
        Assert.Equal("and 10 more faults in this file.", outcome.Faults[^1].Reason);
        Assert.Equal(
            "figures.csv:2:count: The cell is empty; a gap needs a marker that says why.",
            outcome.Faults[0].ToString()
        );
    }

    [Fact]
    public void One_bad_file_keeps_out_the_good_ones()
    {
        var outcome = Read(Text("good.csv", Header + ",count", England + ",1"), Text("bad.csv", Header + ",count"));
        Assert.Empty(outcome.Files);
        Assert.Equal("bad.csv", Assert.Single(outcome.Faults).File);
    }

    [Fact]
    public void Random_corruption_brings_faults_and_never_an_exception()
    {
        var meta = Encoding.UTF8.GetBytes($"{MetaHeader}\ngroup,Filter,Group,,,,,\n{CountMeta}\n");
        var original = Encoding.UTF8.GetBytes(
            $"{Header},group,count\r\n{England},\"Total, all\",1\r\n{Hampshire},Total,u\r\n"
        );
        Gen.Select(Gen.Int[0, 400], Gen.Byte, Gen.Int[0, 3])
            .List[1, 6]
            .Sample(changes =>
            {
                var alone = Read(InputFile.InMemory("f.csv", Corrupted(original, changes)));
                var described = Read(
                    InputFile.InMemory("f.csv", original) with
                    {
                        Meta = InputFile.InMemory("f.meta.csv", Corrupted(meta, changes)),
                    }
                );
                return IsSound(alone) && IsSound(described);
            });
    }

    private static bool IsSound(ReadOutcome outcome) =>
        outcome.Accepted == (outcome.Files.Count == 1)
        && outcome.Faults.All(fault => fault.Row >= 1 && fault.Column.Length > 0 && fault.Reason.EndsWith('.'));

    private static byte[] Corrupted(byte[] original, List<(int At, byte Value, int How)> changes)
    {
        var bytes = original.ToList();
        foreach (var (at, value, how) in changes)
        {
            Corrupt(bytes, Math.Min(at, bytes.Count - 1), value, how);
        }

        return [.. bytes];
    }

    private static void Corrupt(List<byte> bytes, int at, byte value, int how)
    {
        if (at < 0 || how == 0)
        {
            bytes.Insert(Math.Max(at, 0), value);
        }
        else if (how == 1)
        {
            bytes.RemoveAt(at);
        }
        else if (how == 2)
        {
            bytes[at] = value;
        }
        else
        {
            bytes.RemoveRange(at, bytes.Count - at);
        }
    }

    private static void AssertFault(ReadOutcome outcome, int row, string column, string words)
    {
        Assert.False(outcome.Accepted);
        Assert.Contains(
            outcome.Faults,
            fault =>
                fault.Row == row && fault.Column == column && fault.Reason.Contains(words, StringComparison.Ordinal)
        );
    }
}
