using Goldthread.Features.Dataset.Published;
using static System.FormattableString;
using static Goldthread.Tests.Features.Dataset.StatisticsFiles;

namespace Goldthread.Tests.Features.Dataset.Published;

public sealed class ReleaseComparisonTests
{
    [Fact]
    public void A_second_release_says_what_changed()
    {
        var older = File("a,b", "10,1", "20,2");
        var newer = File("a,b", "10.0,c", "21,2");
        var comparison = ReleaseComparison.Between(older, newer, Areas);
        Assert.Equal(1, comparison.CountOf(RestatementKind.Changed));
        Assert.Equal(1, comparison.CountOf(RestatementKind.Withdrawn));
        Assert.Equal(
            ("20", "21", "a"),
            (comparison.Restatements[1].Old, comparison.Restatements[1].New, comparison.Restatements[1].Column)
        );
        Assert.Empty(comparison.Added);
        Assert.Empty(comparison.Removed);
    }

    [Fact]
    public void The_same_release_again_changes_nothing()
    {
        Assert.True(ReleaseComparison.Between(File("a,b", "1,2"), File("a,b", "1,2"), Areas).IsEmpty);
    }

    [Fact]
    public void A_changed_code_is_the_same_place_and_rows_come_and_go()
    {
        var older = Only(
            ReadLines([
                Header + ",a",
                Row("2019", "390", "E08000020", "Gateshead") + ",5",
                Row("2019", "850", "E10000014", "Hampshire") + ",7",
            ])
        );
        var newer = Only(
            ReadLines([
                Header + ",a",
                Row("2019", "390", "E08000037", "Gateshead") + ",6",
                Row("2020", "850", "E10000014", "Hampshire") + ",7",
            ])
        );
        var comparison = ReleaseComparison.Between(older, newer, Areas);
        Assert.Equal(RestatementKind.Changed, Assert.Single(comparison.Restatements).Kind);
        Assert.Equal(2020, Assert.Single(comparison.Added).Period.Year);
        Assert.Equal("Hampshire", Assert.Single(comparison.Removed).Area.Name);
    }

    [Fact]
    public void Renamed_columns_are_guessed_from_their_values_and_compared_under_both_names()
    {
        var older = File(
            "Referrals,Re_referrals",
            [.. Enumerable.Range(1, 9).Select(i => Invariant($"{100 + i},{40 + i}"))]
        );
        var newer = File(
            "referral_count,repeat_count",
            [.. Enumerable.Range(1, 9).Select(i => Invariant($"{(i == 9 ? 1 : 100 + i)},{40 + i}"))]
        );
        var renames = RenameGuess.Between(older, newer, Areas);
        Assert.Equal(
            [("referral_count", "Referrals"), ("repeat_count", "Re_referrals")],
            renames.Select(rename => (rename.New, rename.Old))
        );
        foreach (var rename in renames)
        {
            newer = newer.With(newer.Columns.Single(column => column.Name == rename.New) with { KnownAs = rename.Old });
        }

        var comparison = ReleaseComparison.Between(older, newer, Areas);
        Assert.Equal([("referral_count", "Referrals"), ("repeat_count", "Re_referrals")], comparison.Renamed.Order());
        Assert.Equal("109", Assert.Single(comparison.Restatements).Old);
        Assert.Empty(comparison.NewColumns);
        Assert.Empty(comparison.LostColumns);
    }

    [Fact]
    public void Columns_that_have_nothing_in_common_are_not_taken_for_renames()
    {
        var older = File("Referrals", [.. Enumerable.Range(1, 9).Select(i => Invariant($"{100 + i}"))]);
        var newer = File("median_days", [.. Enumerable.Range(1, 9).Select(i => Invariant($"{i}"))]);
        Assert.Empty(RenameGuess.Between(older, newer, Areas));
    }

    [Fact]
    public void Every_column_of_a_real_table_is_found_again_under_new_names()
    {
        if (SharedFiles.Find("children-in-need") is not { } folder)
        {
            return;
        }

        var measure = Measures.Measures.Single(measure => measure.Id == "CIN-01");
        var older = ReadFolder(folder).Files.Single(measure.IsIn);
        var columns = older.Columns.Select(
            (column, i) =>
            {
                var name = column.Kind == ColumnKind.Filter ? "topic" : Invariant($"figure_{i}");
                return column with { Name = name, KnownAs = name };
            }
        );
        var newer = new DataFile(older.Name, "", [.. columns], older.Rows);
        var renames = RenameGuess.Between(older, newer, Areas).ToDictionary(rename => rename.New, rename => rename.Old);
        Assert.Equal(older.Columns.Select(column => column.Name), newer.Columns.Select(column => renames[column.Name]));
    }

    private static string Row(string year, string laCode, string onsCode, string name) =>
        $"{year},Reporting year,Local authority,E92000001,England,,,{laCode},{onsCode},{name}";

    private static DataFile File(string columns, params string[] cells) =>
        Only(
            ReadLines([
                Header + "," + columns,
                .. cells.Select(
                    (cell, i) => Invariant($"{2010 + i},Reporting year,National,E92000001,England,,,,,,") + cell
                ),
            ])
        );
}
