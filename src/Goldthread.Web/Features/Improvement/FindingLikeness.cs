namespace Goldthread.Features.Improvement;

/// <summary>
/// When two pieces of learning say something alike: four tenths of their words are shared. A theme in common asks for a
/// tenth less, and so does an agency: the same few words about the same agency and theme weigh more than about another.
/// </summary>
public static class FindingLikeness
{
    /// <summary>What the words alone must reach.</summary>
    public const double Enough = 0.4;

    /// <summary>What a theme in common, or an agency, is worth.</summary>
    public const double EachInCommon = 0.1;

    // Tenths are not exact in binary, and a likeness of exactly one fifth must meet 0.4 less twice 0.1.
    private const double Rounding = 1e-9;

    /// <param name="words">From 0 to 1, as <see cref="PlainWords.Likeness"/> finds it.</param>
    /// <param name="sharesTheme">Whether a theme is in common.</param>
    /// <param name="sharesAgency">Whether an agency is in common.</param>
    public static bool IsAlike(double words, bool sharesTheme, bool sharesAgency) =>
        words + Rounding >= Enough - (sharesTheme ? EachInCommon : 0) - (sharesAgency ? EachInCommon : 0);
}

/// <summary>What is compared with what was learned before: a finding that exists, or one that is being written.</summary>
/// <param name="PartnershipId">Where.</param>
/// <param name="FindingId">The finding itself, which is not compared with itself; nothing while it is being written.</param>
/// <param name="Words">What it says.</param>
/// <param name="Themes">The themes it stands under.</param>
/// <param name="Agencies">The agencies it is about.</param>
public sealed record LearningSubject(
    Guid PartnershipId,
    Guid? FindingId,
    string Words,
    IReadOnlyCollection<Guid> Themes,
    IReadOnlyCollection<Guid> Agencies
);
