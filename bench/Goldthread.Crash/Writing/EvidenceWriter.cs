using Goldthread.Crash.Checking;

namespace Goldthread.Crash.Writing;

/// <summary>
/// Sends evidence with a file for one action. It takes two pages: the first keeps what was typed and the file, the second
/// sends it, and the mark stands in both. What the first page acknowledged must be on the second.
/// </summary>
/// <param name="action">The page of the action.</param>
public sealed class EvidenceWriter(string action) : IWriter
{
    public const string Kind = "Evidence";

    private readonly Uri first = new($"{action}/evidence", UriKind.Relative);
    private readonly Uri second = new($"{action}/evidence/check", UriKind.Relative);

    public Effect Effect { get; } = new(Kind, "improvement_evidence", "Done", IsSearched: false);

    /// <summary>What the file of a piece of evidence holds.</summary>
    public static string WordsOf(string mark) => $"What the meeting agreed, as the minutes have it: {mark}";

    public async Task<FilledForm> FillAsync(Visitor visitor, string mark, CancellationToken cancel)
    {
        var shown = await visitor.FormAsync(first, "Input.Done", cancel);
        var kept = await visitor.PressAsync(
            new FilledForm(
                first,
                [
                    .. shown.Where(field => field.Key is not ("Input.Done" or "Input.Rung")),
                    new("Input.Done", mark),
                    new("Input.Rung", "Shown"),
                ],
                new ChosenFile("Input.File", $"{mark}.txt", WordsOf(mark))
            ),
            cancel
        );
        return kept.Outcome switch
        {
            Outcome.Unknown => throw new IOException("Nothing was said of what was kept."),
            Outcome.Refused => throw new RigException($"{first} refused “{mark}” with its file."),
            _ when !await visitor.ShowsAsync(second.OriginalString, mark, cancel) => throw new RigException(
                $"{second} does not show “{mark}”, which was kept."
            ),
            _ => new FilledForm(second, await visitor.ButtonAsync(second, "Send to", cancel)),
        };
    }
}
