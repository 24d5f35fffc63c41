using System.Globalization;
using System.Text;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using static Goldthread.Tests.Features.Dataset.StatisticsFiles;

namespace Goldthread.Tests.Features.Dataset.StatisticsImport;

/// <summary>The command that imports published statistics, on an installation without a partnership.</summary>
public sealed class ImportCommandTests
{
    private const string Referrals = ",Referrals,Referrals_rate,Re_referrals,Re_referrals_percent,strange";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_same_file_again_does_nothing_twice(DatabaseKind kind)
    {
        using var world = await TestWorld.CopyAsync(kind, empty: true);
        var file = Write("c1_referrals_2013_to_2024.csv", Referrals, "100,10,20,20,c", "90,u,u,u,5");
        var first = await ImportAsync(world, file);
        Assert.Equal((Terminal.Done, ""), (first.Code, first.Error));
        Assert.Contains("2 rows, Reporting year 2023 to 2024. Holds CIN-01", first.Out, StringComparison.Ordinal);
        Assert.Contains("3 cells [u] supplied, but not reliable enough to use", first.Out, StringComparison.Ordinal);
        Assert.Contains(":1:strange: Guessed to be an indicator.", first.Out, StringComparison.Ordinal);
        var second = await ImportAsync(world, file);
        Assert.Equal(
            $"c1_referrals_2013_to_2024.csv: imported before, nothing to do.{Environment.NewLine}",
            second.Out
        );
        Assert.Equal(Terminal.Done, (await ImportAsync(world, file, "--strict")).Code);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_dry_run_and_a_strict_run_change_nothing(DatabaseKind kind)
    {
        using var world = await TestWorld.CopyAsync(kind, empty: true);
        var file = Write("c1_referrals_2013_to_2024.csv", Referrals, "100,10,20,20,c", "90,9,18,20,5");
        var dry = await ImportAsync(world, file, "--dry-run");
        Assert.Equal(Terminal.Done, dry.Code);
        Assert.StartsWith("Dry run: nothing was changed.", dry.Out, StringComparison.Ordinal);
        var strict = await ImportAsync(world, file, "--strict");
        Assert.Equal(Terminal.Refused, strict.Code);
        Assert.StartsWith(
            "c1_referrals_2013_to_2024.csv:1:strange: Guessed to be an indicator.",
            strict.Error,
            StringComparison.Ordinal
        );
        var map = Path.Combine(TestFolders.New(), "answers.csv");
        await File.WriteAllTextAsync(map, "column,kind,label\nstrange,indicator,A strange figure\n", default);
        var answered = await ImportAsync(world, file, "--strict", "--map", map);
        Assert.Equal((Terminal.Done, ""), (answered.Code, answered.Error));
        Assert.DoesNotContain("imported before", answered.Out, StringComparison.Ordinal);
        var next = Write("c1_referrals_2013_to_2025.csv", Referrals, "100,10,20,20,c", "91,9,18,20,5");
        Assert.Equal(Terminal.Done, (await ImportAsync(world, next, "--strict")).Code);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task One_bad_file_leaves_nothing_of_the_good_ones(DatabaseKind kind)
    {
        using var world = await TestWorld.CopyAsync(kind, empty: true);
        var good = Write("good.csv", ",count", "1", "2");
        var bad = Write("bad.csv", ",count", "1", "");
        var both = await ImportAsync(world, good, bad);
        Assert.Equal(Terminal.Refused, both.Code);
        Assert.Equal(
            $"bad.csv:3:count: The cell is empty; a gap needs a marker that says why.{Environment.NewLine}",
            both.Error
        );
        Assert.DoesNotContain("imported before", (await ImportAsync(world, good)).Out, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_second_release_says_what_changed_and_the_last_question_stays_open(DatabaseKind kind)
    {
        using var world = await TestWorld.CopyAsync(kind, empty: true);
        await ImportAsync(world, Write("c1_2024.csv", Referrals, Rows(0, "1")));
        var second = await ImportAsync(
            world,
            Write("c1_2025.csv", ",Referrals_received,Referrals_rate,Re_referrals,Re_referrals_percent", Rows(1, null))
        );
        Assert.Contains(
            "Since the last release: 1 value changed, 1 value withdrawn, 1 new column (Referrals_received) and 2 columns gone (Referrals; strange).",
            second.Out,
            StringComparison.Ordinal
        );
        const string Question = ":1:Referrals_received: Looks like Referrals of the last release, renamed.";
        Assert.Contains("Question c1_2025.csv" + Question, second.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Guess c1_2025.csv:1:Referrals_received", second.Out, StringComparison.Ordinal);
        var third = await ImportAsync(
            world,
            Write("c1_2026.csv", ",Referrals_received,Referrals_rate,Re_referrals,Re_referrals_percent", Rows(2, null))
        );
        Assert.Contains("Question c1_2026.csv" + Question, third.Out, StringComparison.Ordinal);
        var map = Path.Combine(TestFolders.New(), "answers.csv");
        await File.WriteAllTextAsync(map, "column,kind,was\nReferrals_received,indicator,Referrals\n", default);
        var fourth = await ImportAsync(
            world,
            Write("c1_2027.csv", ",Referrals_received,Referrals_rate,Re_referrals,Re_referrals_percent", Rows(3, null)),
            "--strict",
            "--map",
            map
        );
        Assert.Equal((Terminal.Done, ""), (fourth.Code, fourth.Error));
        Assert.Contains("Holds CIN-01", fourth.Out, StringComparison.Ordinal);
        var fifth = await ImportAsync(
            world,
            Write("c1_2028.csv", ",Referrals_received,Referrals_rate,Re_referrals,Re_referrals_percent", Rows(4, null)),
            "--strict"
        );
        Assert.Equal((Terminal.Done, ""), (fifth.Code, fifth.Error));
        Assert.Contains("Holds CIN-01", fifth.Out, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task All_twenty_files_of_children_in_need_are_imported_and_nothing_twice(DatabaseKind kind)
    {
        if (SharedFiles.Find("children-in-need") is not { } folder)
        {
            return;
        }

        using var world = await TestWorld.CopyAsync(kind, empty: true);
        var files = Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(20, files.Length);
        var first = await ImportAsync(world, files);
        Assert.Equal((Terminal.Done, ""), (first.Code, first.Error));
        Assert.Contains(
            "c6_children_in_need_referrals_by_month_2013_to_2024.csv: 1,967 rows, every month, April 2012 to March 2024. Holds CIN-12",
            first.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(13, first.Out.Split("CIN-").Length - 1);
        var second = await ImportAsync(world, files);
        Assert.Equal(20, second.Out.Split("imported before, nothing to do.").Length - 1);
    }

    [Fact]
    public async Task Files_that_cannot_be_told_apart_are_refused_together()
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: true);
        var same = await ImportAsync(world, Write("x.csv", ",count", "1", "2"), Write("x.csv", ",number", "1", "3"));
        Assert.Equal(
            (Terminal.Refused, "x.csv:1:-: Another of these files has the same name; import them one after the other."),
            (same.Code, same.Error.Trim())
        );
        var table = await ImportAsync(
            world,
            Write("deaths_2024.csv", ",count", "1", "2"),
            Write("deaths_2025.csv", ",number", "1", "3")
        );
        Assert.Equal(
            (
                Terminal.Refused,
                "deaths_2025.csv:1:-: This is a release of the same table as deaths_2024.csv; import the earlier one first."
            ),
            (table.Code, table.Error.Trim())
        );
    }

    [Fact]
    public async Task Wrong_use_and_missing_files_are_told_apart()
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: true);
        var folder = TestFolders.New();
        Assert.Equal(Terminal.WrongUse, (await ImportAsync(world)).Code);
        Assert.Equal(Terminal.WrongUse, (await ImportAsync(world, "--bogus", "x.csv")).Code);
        Assert.Equal(Terminal.WrongUse, (await ImportAsync(world, "a.csv", "b.csv", "--meta", "a.meta.csv")).Code);
        var missing = await ImportAsync(world, Path.Combine(folder, "x.csv"), folder);
        Assert.Equal(Terminal.Refused, missing.Code);
        var lone = Path.Combine(folder, "other.meta.csv");
        await File.WriteAllTextAsync(lone, MetaHeader, default);
        var stray = await ImportAsync(world, Write("good.csv", ",count", "1"), lone);
        Assert.Equal("other.meta.csv:1:-: This meta file came without the data file it describes.", stray.Error.Trim());
        Assert.Equal(
            [
                $"{Path.Combine(folder, "x.csv")}:1:-: There is no such file.",
                $"{folder}:1:-: This is a folder; name its files.",
            ],
            missing.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
        );
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: true);
        var path = Path.Combine(TestFolders.New(), "large.csv");
        await using (var stream = File.Create(path))
        {
            stream.SetLength(200L * 1024 * 1024);
        }

        var large = await ImportAsync(world, path);
        Assert.Equal(
            (Terminal.Refused, "large.csv:1:-: The file has 200MB; at most 64MB are taken."),
            (large.Code, large.Error.Trim())
        );
    }

    /// <summary>Ten years whose figures differ a little from release to release.</summary>
    private static string[] Rows(int release, string? strange) =>
        [
            .. Enumerable
                .Range(0, 10)
                .Select(year =>
                {
                    var changed = year == 9 ? release : 0;
                    var withdrawn = year == 8 && release > 0 ? "u" : $"{20 + year}";
                    return $"{1000 + (7 * year)},10,{withdrawn},{30 + changed}{(strange is null ? "" : $",{strange}")}";
                }),
        ];

    /// <summary>A file of Hampshire’s figures, one year a row.</summary>
    private static string Write(string name, string columns, params string[] rows)
    {
        var text = new StringBuilder().AppendLine(Header + columns);
        for (var i = 0; i < rows.Length; i++)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{Hampshire.Replace("2023", $"{2023 + i}", StringComparison.Ordinal)},{rows[i]}"
            );
        }

        var path = Path.Combine(TestFolders.New(), name);
        File.WriteAllText(path, text.ToString());
        return path;
    }

    private static Task<(int Code, string Out, string Error)> ImportAsync(TestWorld world, params string[] words) =>
        world.RunAsync(["import", "statistics", .. words]);
}
