using Goldthread.Platform.Web;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Home.Today;

/// <summary>One list of Home; an empty one collapses to a sentence, it does not vanish.</summary>
/// <param name="Section">Which list, and what it says when it is empty.</param>
/// <param name="Heading">Its heading today: what is due soon is not always due by Friday.</param>
/// <param name="Lines">Every line.</param>
/// <param name="Failed">Whether a module could not answer and nothing else is known.</param>
/// <param name="Day">Today.</param>
public sealed record HomeList(
    HomeSection Section,
    string Heading,
    IReadOnlyList<WorkLine> Lines,
    bool Failed,
    DateOnly Day
)
{
    /// <summary>More than these would bury the next list; the whole has a page of its own.</summary>
    public const int MostShown = 7;

    public IEnumerable<WorkLine> Shown => Lines.Take(MostShown);

    public bool HasMore => Lines.Count > MostShown;

    public string SeeAll => $"See all {Words.Count(Lines.Count)} {Section.Plain}";

    public string WholePath => HomePaths.WholeList(Section.Section);

    public static HomeList Of(HomeSection section, GatheredWork gathered, DateOnly today)
    {
        var lines = gathered.In(section.Section);
        return new HomeList(
            section,
            HeadingOf(section, gathered.Until),
            lines,
            gathered.Failed && lines.Count == 0,
            today
        );
    }

    private static string HeadingOf(HomeSection section, DateOnly until) =>
        section.Section == WorkSection.DueThisWeek && until.DayOfWeek != DayOfWeek.Friday
            ? $"Due by {Words.NearDate(until)}"
            : section.Heading;
}

/// <summary>Lines as both pages show them.</summary>
public sealed record DueLines(IEnumerable<WorkLine> Lines, DateOnly Today);
