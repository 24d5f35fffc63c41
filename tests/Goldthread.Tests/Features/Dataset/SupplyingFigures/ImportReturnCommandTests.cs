using System.Text;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Dataset.SupplyingFigures;

/// <summary>The command that imports the template of a return.</summary>
public sealed class ImportReturnCommandTests
{
    private const string Header =
        "Period,Agency,Number,Numerator,Denominator,No figure,Why no figure,Provisional,Not reliable,Note,Why it is right";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_sound_file_is_saved_once_and_a_dry_run_changes_nothing(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await ReturnSeed.OpenAsync(site, "2.3", "2.4");
        var file = await WriteAsync(Row("2.3", "12", "50"), Row("2.4", "40", "50"));
        Assert.Equal(
            (Terminal.Done, "figures.csv would save 2 rows."),
            Short(await site.RunAsync(Words(file, "--dry-run")))
        );
        Assert.Null((await ReturnSeed.RowAsync(site, "2.3")).Numerator);
        Assert.Equal(
            (Terminal.Done, "figures.csv saved 2 rows. The return is not sent."),
            Short(await site.RunAsync(Words(file)))
        );
        Assert.Equal(12, (await ReturnSeed.RowAsync(site, "2.3")).Numerator);
        Assert.Equal(
            (Terminal.Done, "Nothing in figures.csv is different from what is saved."),
            Short(await site.RunAsync(Words(file)))
        );
    }

    [Fact]
    public async Task Each_fault_is_a_line_and_nothing_is_saved()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await ReturnSeed.OpenAsync(site, "2.3", "2.4");
        var file = await WriteAsync(Row("2.3", "12", "50"), Row("2.4", "60", "50"));
        var (code, _, error) = await site.RunAsync(Words(file));
        Assert.Equal(Terminal.Refused, code);
        Assert.Equal(
            "figures.csv:3:Numerator: The numerator, 60, is more than the denominator, 50. A percentage cannot be over 100.",
            error.Trim()
        );
        Assert.Null((await ReturnSeed.RowAsync(site, "2.3")).Numerator);
        var missing = await site.RunAsync(Words("none.csv"));
        Assert.Equal((Terminal.Refused, "none.csv:1:-: There is no such file."), (missing.Code, missing.Error.Trim()));
        var other = await site.RunAsync(
            ["returns", "import", file, "--partnership", "hampshire", "--agency", "nobody", "--period", "2026-q2"]
        );
        Assert.Equal(
            (Terminal.WrongUse, "There is no return of “nobody” for “2026-q2” in “hampshire”."),
            (other.Code, other.Error.Trim())
        );
        var strange = await WriteAsync("Colour");
        Assert.Contains(
            "figures.csv:1:-:",
            (await site.RunAsync(Words(strange))).Error,
            StringComparison.Ordinal
        );
    }

    private static (int Code, string Out) Short((int Code, string Out, string Error) answer) =>
        (answer.Code, answer.Out.Trim() + answer.Error.Trim());

    private static string[] Words(string file, params string[] options) =>
        [
            "returns",
            "import",
            file,
            "--partnership",
            "hampshire",
            "--agency",
            ReturnSeed.Police,
            "--period",
            ReturnSeed.Period,
            .. options,
        ];

    private static string Row(string number, string top, string bottom) =>
        $"July to September 2026,Hampshire and Isle of Wight Constabulary,{number},{top},{bottom},,,,,,";

    private static async Task<string> WriteAsync(params string[] rows)
    {
        var file = Path.Combine(TestFolders.New(), "figures.csv");
        var lines = rows is ["Colour"] ? rows : [Header, .. rows];
        await File.WriteAllBytesAsync(file, Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n"));
        return file;
    }
}
