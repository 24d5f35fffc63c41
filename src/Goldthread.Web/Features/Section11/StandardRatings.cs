using Goldthread.Features.Questionnaires;

namespace Goldthread.Features.Section11;

/// <summary>A table of ratings by standard, for the overview.</summary>
/// <param name="Caption">Whose ratings they are.</param>
/// <param name="Of">Of how many of what: "agencies".</param>
/// <param name="Rows">Standards on one scale; at least one.</param>
/// <param name="SpreadOf">Which ratings of a standard are shown.</param>
public sealed record StandardRatings(
    string Caption,
    string Of,
    IReadOnlyList<StandardPicture> Rows,
    Func<StandardPicture, RatingSpread> SpreadOf
)
{
    /// <summary>Where a standard is read by itself.</summary>
    public Func<StandardPicture, string>? PathOf { get; init; }

    /// <summary>How many differ from what the agency says, where that is shown.</summary>
    public Func<StandardPicture, int>? DifferOf { get; init; }

    /// <summary>The columns, from the worst to the best.</summary>
    public IEnumerable<ScalePoint> Points => Rows[0].Scale.Scored.OrderBy(Rows[0].Scale.Worth);
}
