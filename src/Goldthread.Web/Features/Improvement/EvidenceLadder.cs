using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement;

/// <summary>
/// The evidence of an action, or of a whole thread, on the four treads of the ladder: what stands on each, since when, and
/// what is expected where nothing stands yet. Source: ux.md 2.0.
/// </summary>
public sealed record EvidenceLadder(IReadOnlyList<LadderTread> Treads, IReadOnlyList<ActionRung> Actions)
{
    private const int LongestWords = 40;

    /// <summary>The highest tread that something stands on.</summary>
    public EvidenceRung? Highest => Treads.LastOrDefault(tread => tread.IsReached)?.Rung;

    /// <param name="pieces">The evidence that was sent and not returned, oldest first.</param>
    /// <param name="plans">The impact checks that are planned and not yet answered.</param>
    public static EvidenceLadder Of(IReadOnlyList<LadderPiece> pieces, IReadOnlyList<LadderPlan> plans) =>
        new(
            [
                .. Enum.GetValues<EvidenceRung>()
                    .Select(rung => Tread(rung, [.. pieces.Where(piece => piece.Rung == rung)], plans)),
            ],
            [
                .. pieces
                    .GroupBy(piece => piece.Action, StringComparer.Ordinal)
                    .OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new ActionRung(group.Key, group.Max(piece => piece.Rung))),
            ]
        );

    private static LadderTread Tread(
        EvidenceRung rung,
        IReadOnlyList<LadderPiece> pieces,
        IReadOnlyList<LadderPlan> plans
    ) =>
        pieces switch
        {
            [] => new LadderTread(rung, "Not yet", Expected(rung, plans), IsReached: false),
            [var one] => new LadderTread(rung, Short(one.Words), Words.PlainDate(one.Day), IsReached: true),
            _ => new LadderTread(
                rung,
                $"{Words.Count(pieces.Count)} pieces",
                Words.PlainDate(pieces.Max(piece => piece.Day)),
                IsReached: true
            ),
        };

    /// <summary>A measure or people’s words would show a change; another look would see it.</summary>
    private static string? Expected(EvidenceRung rung, IReadOnlyList<LadderPlan> plans) =>
        plans
            .Where(plan => RungOf(plan.Method) == rung)
            .OrderBy(plan => plan.Due)
            .Select(plan => $"{plan.Method.Say()}, {Words.Month(plan.Due)}")
            .FirstOrDefault();

    private static EvidenceRung RungOf(ImpactMethod method) =>
        method is ImpactMethod.ReAudit or ImpactMethod.Visit ? EvidenceRung.Seen : EvidenceRung.Changed;

    /// <summary>A tread is narrow: the first words, cut between two of them.</summary>
    private static string Short(string words)
    {
        if (words.Length <= LongestWords)
        {
            return words;
        }

        var space = words.LastIndexOf(' ', LongestWords);
        return $"{words[..(space > 0 ? space : LongestWords)].TrimEnd(' ', '.', ',', ';')}…";
    }
}

/// <summary>One tread.</summary>
/// <param name="Rung">Which.</param>
/// <param name="Content">What stands on it, in a few words.</param>
/// <param name="When">Since when, or when something is expected; nothing where nobody knows.</param>
/// <param name="IsReached">Whether anything stands on it.</param>
public sealed record LadderTread(EvidenceRung Rung, string Content, string? When, bool IsReached)
{
    /// <summary>"1 Told", as the tread is headed.</summary>
    public string Title => $"{Words.Count((int)Rung + 1)} {Rung.Say()}";
}

/// <summary>The highest rung of one action.</summary>
public sealed record ActionRung(string Reference, EvidenceRung Rung);

/// <summary>One piece of evidence, as far as the ladder shows it.</summary>
public sealed record LadderPiece(string Action, EvidenceRung Rung, string Words, DateOnly Day);

/// <summary>A check that will say more.</summary>
public sealed record LadderPlan(ImpactMethod Method, DateOnly Due);
