using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Dataset.BringingIndicators;

/// <summary>The commands that take a set in and out.</summary>
public sealed class IndicatorsCommandTests
{
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_set_goes_in_and_out_and_in_elsewhere(DatabaseKind kind)
    {
        using var world = await TestWorld.CopyAsync(kind, empty: false);
        var file = await WriteAsync(SetSheets.Csv(SetSheets.Row("2.8"), SetSheets.Row("2.9")));
        var dry = await RunAsync(world, file, "hampshire", "--dry-run");
        const string two = "2 new indicators, 0 changed definitions, 0 as they are.";
        Assert.Equal((Terminal.Done, "", $"set.csv would bring: {two}"), (dry.Code, dry.Error, dry.Out.Trim()));
        var done = await RunAsync(world, file, "hampshire");
        Assert.Equal((Terminal.Done, "", $"set.csv brought: {two}"), (done.Code, done.Error, done.Out.Trim()));
        foreach (
            var (ending, place) in new[] { ("xlsx", "portsmouth"), ("csv", "southampton"), ("yaml", "isle-of-wight") }
        )
        {
            var output = Path.Combine(Path.GetDirectoryName(file)!, $"out.{ending}");
            var written = await world.RunAsync("indicators", "export", "--partnership", "hampshire", "--out", output);
            Assert.Equal((Terminal.Done, $"2 indicators written to {output}."), (written.Code, written.Out.Trim()));
            var back = await RunAsync(world, output, "hampshire");
            Assert.Equal(
                $"out.{ending} brought: 0 new indicators, 0 changed definitions, 2 as they are.",
                back.Out.Trim()
            );
            var there = await RunAsync(world, output, place);
            Assert.Equal($"out.{ending} brought: {two}", there.Out.Trim());
        }
    }

    [Fact]
    public async Task Each_fault_is_a_line_and_nothing_comes_in()
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: false);
        var file = await WriteAsync(
            SetSheets.Csv(SetSheets.Row("2.8"), SetSheets.Row("2.9", (SetColumn.Theme, "40"), (SetColumn.Unit, "")))
        );
        var (code, output, error) = await RunAsync(world, file, "hampshire");
        Assert.Equal((Terminal.Refused, ""), (code, output));
        Assert.Equal(
            ["set.csv:3:Theme: There is no theme “40”. Use 1 to 13.", "set.csv:3:Unit: Enter the unit."],
            error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
        var good = await WriteAsync(SetSheets.Csv(SetSheets.Row("2.8")));
        Assert.Contains(
            "brought: 1 new indicator",
            (await RunAsync(world, good, "hampshire")).Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_cannot_be_read_or_found_has_its_own_answer()
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: false);
        var missing = await world.RunAsync("indicators", "import", "none.csv", "--partnership", "hampshire");
        Assert.Equal((Terminal.Refused, "none.csv:1:-: There is no such file."), (missing.Code, missing.Error.Trim()));
        var file = await WriteAsync(SetSheets.Csv(SetSheets.Row()));
        var elsewhere = await RunAsync(world, file, "atlantis");
        Assert.Equal(
            (Terminal.WrongUse, "There is no partnership “atlantis”."),
            (elsewhere.Code, elsewhere.Error.Trim())
        );
        var strange = await RunAsync(world, await WriteAsync("a,b\n1,2\n"u8.ToArray()), "hampshire");
        Assert.Equal(Terminal.Refused, strange.Code);
        Assert.StartsWith("set.csv:1:-: No row of this file", strange.Error, StringComparison.Ordinal);
        var ending = await world.RunAsync("indicators", "export", "--partnership", "hampshire", "--out", "set.pdf");
        Assert.Equal(
            (Terminal.WrongUse, "Name a file that ends in .xlsx, .csv or .yaml."),
            (ending.Code, ending.Error.Trim())
        );
    }

    private static Task<(int Code, string Out, string Error)> RunAsync(
        TestWorld world,
        string file,
        string partnership,
        params string[] options
    ) => world.RunAsync(["indicators", "import", file, "--partnership", partnership, .. options]);

    private static async Task<string> WriteAsync(byte[] bytes)
    {
        var file = Path.Combine(TestFolders.New(), "set.csv");
        await File.WriteAllBytesAsync(file, bytes);
        return file;
    }
}
