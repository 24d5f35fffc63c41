using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Dataset.Packs;

namespace Goldthread.Features.Dataset.BuildingPacks;

/// <summary>A pack as its page shows it.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Place">The slug of the partnership.</param>
/// <param name="Pack">The pack’s name in addresses.</param>
public sealed record PackView(PackContent Content, string Place, string Pack)
{
    /// <summary>Whether its words may be written anew.</summary>
    public bool MayEdit { get; init; }

    public bool MayRaise { get; init; }

    public bool IsQuarterly => Content.Kind == PackKind.Quarterly;

    /// <summary>The sections of indicators, in order. The Board is not told of what has no direction.</summary>
    public IReadOnlyList<PackSectionView> Sections =>
        [
            new(this, "concern-h", "Cause for concern", Content.Concerns, PackParts.Concern, PackSections.NoConcern),
            new(
                this,
                "improvement-h",
                "Improvement",
                Content.Improvements,
                PackParts.Improvement,
                PackSections.NoImprovement
            ),
            .. IsQuarterly
                ? (IEnumerable<PackSectionView>)
                    [
                        new(
                            this,
                            "change-h",
                            "Change without good or bad direction",
                            Content.Changes,
                            PackParts.Change,
                            PackSections.NoChange
                        ),
                    ]
                : [],
        ];

    /// <summary>The headings that the contents lead to.</summary>
    public IReadOnlyList<(string Id, string Name)> Contents
    {
        get
        {
            (string, string) changed = ("changed-h", "What changed");
            (string, string)[] overview = [("themes-h", "Themes"), ("priorities-h", "Priorities")];
            (string, string) missing = ("missing-h", "Missing data and who");
            (string, string) actions = ("actions-h", "Actions from data");
            (string, string) questions = ("questions-h", "Questions for this meeting");
            (string, string) emerging = ("emerging-h", "Emerging issues");
            var sections = Sections.Select(section => (section.Id, section.Heading));
            return IsQuarterly
                ?
                [
                    changed,
                    .. sections,
                    missing,
                    .. overview,
                    actions,
                    questions,
                    emerging,
                    ("all-h", "All indicators"),
                ]
                : [changed, .. overview, .. sections, emerging, actions, missing, questions];
        }
    }
}

/// <summary>A part of a pack that is words.</summary>
public sealed record PackPartView(PackView View, string Part);

/// <summary>An indicator on its page of the pack.</summary>
public sealed record PackPageView(PackView View, PackIndicator One, string Part);

/// <summary>A section of indicators.</summary>
/// <param name="Ids">Their numbers.</param>
/// <param name="Part">The name of an indicator’s words, by its number.</param>
/// <param name="None">What is said where there are none.</param>
public sealed record PackSectionView(
    PackView View,
    string Id,
    string Heading,
    IReadOnlyList<string> Ids,
    Func<string, string> Part,
    string None
)
{
    public IReadOnlyList<PackIndicator> Indicators => [.. View.Content.Of(Ids)];
}
