namespace Goldthread.Features.Section11;

/// <summary>Which agencies of a cycle a list shows.</summary>
public sealed record ProgressFilter
{
    public const string Late = "late";

    public const string Owed = "owed";

    public const string SignOff = "sign-off";

    public const string Sent = "sent";

    public string? Show { get; init; }

    public IEnumerable<ProgressRow> Of(IEnumerable<ProgressRow> rows) =>
        Show switch
        {
            Late => rows.Where(row => row.IsLate),
            Owed => rows.Where(row => row.IsOwed),
            SignOff => rows.Where(row => row.State == AssessmentState.AwaitingSignOff),
            Sent => rows.Where(row => !row.IsOwed),
            _ => rows,
        };

    /// <summary>The views above the list, each with its words.</summary>
    public static IReadOnlyList<(string? Show, string Text)> Views { get; } =
    [(null, "All"), (Owed, "Not sent"), (Late, "Late"), (SignOff, "Waiting for sign-off"), (Sent, "Sent")];
}
