using System.CommandLine;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Questionnaires.CheckingSets;

/// <summary>
/// <c>goldthread question-set check FILE</c>: what a set holds, or every fault with its line and column. It needs no
/// database, so that those who write sets can check them where they write.
/// </summary>
public sealed class CheckQuestionSetVerb : IVerb
{
    public IReadOnlyList<string> Path => ["question-set", "check"];

    public void Describe(Command command, VerbHost host)
    {
        command.Description = "Check the file of a question set and name every fault by line and column.";
        var file = new Argument<string>("FILE") { Description = "A YAML file." };
        command.Arguments.Add(file);
        command.SetAction((parsed, cancel) => RunAsync(host, parsed.GetValue(file)!, cancel));
    }

    private static async Task<int> RunAsync(VerbHost host, string path, CancellationToken cancel)
    {
        if (!File.Exists(path))
        {
            await host.Terminal.Error.WriteLineAsync($"{path}:1:1: There is no such file.");
            return Terminal.Refused;
        }

        await using var content = File.OpenRead(path);
        var reading = await QuestionSetFile.ReadAsync(content, cancel);
        if (await host.RefusesAsync(path, reading.Faults))
        {
            return Terminal.Refused;
        }

        var set = reading.Text!;
        await host.Terminal.Out.WriteLineAsync(
            $"{set.Title}: {Words.Plural(set.Sections.Count, "section")}, {Words.Plural(set.Questions.Count(), "question")}, about {Words.Plural(set.Minutes, "minute")}."
        );
        return Terminal.Done;
    }
}
