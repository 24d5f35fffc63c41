using Goldthread.Platform.Web;

namespace Goldthread.Features.Section11;

/// <summary>What a cycle says of an area, as far as its reader may see it.</summary>
/// <param name="Now">The cycle.</param>
/// <param name="Before">An earlier one to lay beside it.</param>
/// <param name="Earlier">Earlier cycles that can be chosen instead, the newest first.</param>
public sealed record CyclePicture(CycleVoices Now, CycleVoices? Before, IReadOnlyList<Cycle> Earlier)
{
    public IReadOnlyList<StandardPicture> Standards { get; } = StandardPicture.Of(Now, Before);

    public IReadOnlyList<ThemeRatings> Themes { get; } = ThemeRatings.Of(Now);

    public required BarriersSaid Barriers { get; init; }

    /// <summary>What is offered to be copied, as far as this reader may read it.</summary>
    public required IReadOnlyList<OfferedPractice> Practice { get; init; }

    /// <summary>Whether the reader may know which agency said what.</summary>
    public bool ShowsAgencies { get; init; }

    /// <summary>
    /// Whether the reader sees all agencies of the area. A post that stands in one sees that one alone, and numbers of one
    /// agency are not the area’s.
    /// </summary>
    public bool IsWhole { get; init; }

    public Cycle Cycle => Now.Cycle;

    public int Answered => Now.Agencies.Count;

    public bool HasAgreed => Standards.Any(standard => standard.Agreed.Rated > 0);

    public bool HasMoved => Standards.Any(standard => standard.Moved is { Both: > 0 });

    /// <summary>How many answered, and where they are strongest and weakest, in one or two sentences.</summary>
    public string Sentence
    {
        get
        {
            var answered =
                $"{Words.Count(Answered)} of {Words.Plural(Now.Asked, "agency has", "agencies have")} sent signed answers.";
            var rated = Standards
                .Where(standard => standard.Said.Rated > 0)
                .OrderBy(standard => (double)standard.Said.Good / standard.Said.Rated)
                .ToList();
            return rated switch
            {
                [] => answered,
                [var only] => $"{answered} {Met(only)}",
                [var weakest, .., var strongest] when Share(weakest) == Share(strongest) =>
                    $"{answered} No standard stands out: {Words.Percentage(weakest.Said.Good, weakest.Said.Rated)} rate each {weakest.Good}.",
                [var weakest, .., var strongest] => $"{answered} {Met(strongest)} {Met(weakest)}",
            };
        }
    }

    private static double Share(StandardPicture one) => (double)one.Said.Good / one.Said.Rated;

    private static string Met(StandardPicture one) =>
        $"{Words.Percentage(one.Said.Good, one.Said.Rated)} rate {one.Title} {one.Good}.";
}
