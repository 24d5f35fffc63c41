using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Questionnaires;

public sealed class CheckQuestionSetVerbTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("goldthread-set");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_set_without_fault_says_in_one_line_what_it_holds()
    {
        var (code, output, error) = await CheckAsync(SampleSet.Yaml);
        Assert.Equal(
            (Terminal.Done, "Visit notes: 2 sections, 9 questions, about 12 minutes.", ""),
            (code, output.Trim(), error)
        );
    }

    [Fact]
    public async Task Every_fault_is_a_line_with_its_place()
    {
        var (code, output, error) = await CheckAsync(
            SampleSet.With("minutes: 12", "minutes: none").Replace("STD01", "STD99", StringComparison.Ordinal)
        );
        var path = Path.Combine(folder.FullName, "set.yaml");
        Assert.Equal((Terminal.Refused, ""), (code, output));
        var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(2, lines.Length);
        Assert.Equal($"{path}:4:10: “minutes” is a whole number from 1 to 10,000.", lines[0]);
        Assert.StartsWith($"{path}:42:19: There is no standard STD99.", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conditions_that_go_in_a_circle_are_named_where_each_of_them_stands()
    {
        var (code, _, error) = await CheckAsync(
            string.Join('\n', "code: c", "title: C", "audience: All", "minutes: 2", "sections:", "  - key: s")
                + "\n    title: S\n    questions:\n"
                + string.Concat(Shown("1", "3"), Shown("2", "1"), Shown("3", "2"))
        );
        Assert.Equal(Terminal.Refused, code);
        var path = Path.Combine(folder.FullName, "set.yaml");
        Assert.Equal(
            [
                $"{path}:18:11: These conditions go in a circle: 1, 3, 2, 1.",
                $"{path}:29:11: These conditions go in a circle: 2, 1, 3, 2.",
                $"{path}:40:11: These conditions go in a circle: 3, 2, 1, 3.",
            ],
            error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );

        static string Shown(string key, string by) =>
            $"      - key: '{key}'\n        kind: choice\n        text: Really?\n        options:\n"
            + "          - code: y\n            label: Yes\n          - code: n\n            label: No\n"
            + $"        showIf:\n          question: '{by}'\n          is: y\n";
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: true);
        var (code, _, error) = await world.RunAsync("question-set", "check", "none.yaml");
        Assert.Equal((Terminal.Refused, "none.yaml:1:1: There is no such file."), (code, error.Trim()));
    }

    private async Task<(int Code, string Out, string Error)> CheckAsync(string yaml)
    {
        var path = Path.Combine(folder.FullName, "set.yaml");
        await File.WriteAllTextAsync(path, yaml);
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: true);
        return await world.RunAsync("question-set", "check", path);
    }
}
