using System.Globalization;
using Goldthread.Crash.Checking;

namespace Goldthread.Crash;

/// <summary>What one storm left.</summary>
/// <param name="KeptUnknown">Writes of which nobody was told anything, and which did happen.</param>
/// <param name="Damage">What must never be.</param>
/// <param name="Soundness">What the database complains of.</param>
public sealed record RigResult(
    string Database,
    int Kills,
    IReadOnlyList<SettledWrite> Writes,
    int KeptUnknown,
    IReadOnlyList<Damage> Damage,
    bool TrailIsUnbroken,
    IReadOnlyList<string> Soundness,
    TimeSpan Took
)
{
    private static readonly IReadOnlyList<string> Headings =
    [
        "database",
        "kills",
        "acknowledged",
        "with a file",
        "refused",
        "unknown",
        "of these kept",
        "lost",
        "doubled",
        "half",
        "ghosts",
        "torn",
        "trail",
        "checks",
        "seconds",
    ];

    public bool IsWhole => Damage.Count == 0 && TrailIsUnbroken && Soundness.Count == 0;

    /// <summary>Markdown that also reads well on a terminal.</summary>
    public static string Table(IEnumerable<RigResult> results)
    {
        List<IReadOnlyList<string>> rows = [Headings, .. results.Select(result => result.Cells)];
        int[] widths = [.. Enumerable.Range(0, Headings.Count).Select(at => rows.Max(row => row[at].Length))];
        rows.Insert(1, [.. widths.Select(width => new string('-', width))]);
        return string.Concat(
            rows.Select(row =>
                $"| {string.Join(" | ", row.Zip(widths, (cell, width) => cell.PadRight(width)))} |{Environment.NewLine}"
            )
        );
    }

    private IReadOnlyList<string> Cells =>
        [
            Database,
            Say(Kills),
            Say(Said(Outcome.Acknowledged)),
            Say(Writes.Count(Rig.IsSentEvidence)),
            Say(Said(Outcome.Refused)),
            Say(Said(Outcome.Unknown)),
            Say(KeptUnknown),
            Say(Found(DamageKind.Lost)),
            Say(Found(DamageKind.Doubled)),
            Say(Found(DamageKind.Half)),
            Say(Found(DamageKind.Ghost)),
            Say(Found(DamageKind.Torn)),
            TrailIsUnbroken ? "unbroken" : "BROKEN",
            Soundness.Count == 0 ? "clean" : "FAULTS",
            Say((int)Took.TotalSeconds),
        ];

    private int Said(Outcome outcome) => Writes.Count(said => said.Outcome == outcome);

    private int Found(DamageKind kind) => Damage.Count(damage => damage.Kind == kind);

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
