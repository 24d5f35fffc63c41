using Goldthread.Crash.Checking;

namespace Goldthread.Crash.Writing;

/// <summary>A post of the demonstration, how many browsers are signed in with it, and what they write.</summary>
/// <param name="Post">The post.</param>
/// <param name="Browsers">How many are signed in with it.</param>
/// <param name="Jobs">The records that they all add and change.</param>
/// <param name="Place">
/// The partnership whose actions they report on and send evidence for, one action a browser; none where they do neither.
/// </param>
public sealed record Desk(string Post, int Browsers, IReadOnlyList<Job> Jobs, string? Place = null)
{
    /// <summary>How many of twenty writes about an action are updates; the others are evidence with a file.</summary>
    private const int UpdatesInTwenty = 8;

    /// <summary>
    /// Twelve browsers on three chains of the trail: Hampshire's, Portsmouth's and the shared one. Several write to the same
    /// few records, so that edits meet.
    /// </summary>
    public static IReadOnlyList<Desk> All { get; } =
    [
        new("Business manager, Hampshire", 3, [Theme("hampshire"), Group("hampshire")], "hampshire"),
        new("Quality officer, Hampshire", 2, [Theme("hampshire")]),
        new("Business manager, Portsmouth", 3, [Theme("portsmouth"), Group("portsmouth")]),
        new("System administrator", 4, [Agency()]),
    ];

    /// <param name="action">The page of an action that one browser alone writes about.</param>
    public static Plan PlanFor(string action) =>
        new(
            new FormWriter(
                new Effect("ActionUpdate", "improvement_action_update", "Said", IsSearched: false),
                new Uri($"{action}/update", UriKind.Relative),
                mark => [new("Input.Said", mark), new("Input.Outlook", "InTime")]
            ),
            UpdatesInTwenty,
            [new EvidenceWriter(action)]
        );

    private static Job Theme(string place) =>
        new(
            new Effect("Theme", "partnership_theme", "Name"),
            $"/{place}/themes/new",
            mark => [new("Input.Name", mark), new("Input.Meaning", "What it means")],
            "Meaning",
            AddsInTwenty: 10
        );

    /// <summary>Few are added: the form offers every group that another may report to.</summary>
    private static Job Group(string place) =>
        new(
            new Effect("Group", "partnership_group", "Name"),
            $"/{place}/groups/new",
            mark => [new("Input.Name", mark), new("Input.Purpose", "What it is for")],
            "Purpose",
            AddsInTwenty: 2
        );

    private static Job Agency() =>
        new(
            new Effect("Agency", "partnership_agency", "Name"),
            "/admin/agencies/new",
            mark =>
                [
                    new("Input.Name", mark),
                    new("Input.ShortName", mark),
                    new("Input.Kind", "Other"),
                    new("Input.From-day", "1"),
                    new("Input.From-month", "4"),
                    new("Input.From-year", "2019"),
                ],
            "OtherNames",
            AddsInTwenty: 10
        );
}

/// <summary>Records of one kind at one place: they are added, and a few of them are changed again and again.</summary>
/// <param name="Adding">What adding one does.</param>
/// <param name="AddPath">The page that adds one.</param>
/// <param name="Values">What is typed there, for a mark.</param>
/// <param name="Changed">The property that takes the mark when one is changed.</param>
/// <param name="AddsInTwenty">How many of twenty writes add.</param>
public sealed record Job(
    Effect Adding,
    string AddPath,
    Func<string, IReadOnlyList<KeyValuePair<string, string>>> Values,
    string Changed,
    int AddsInTwenty
)
{
    public IWriter Adder { get; } = new FormWriter(Adding, new Uri(AddPath, UriKind.Relative), Values);

    /// <param name="detail">The page of the record.</param>
    public IWriter ChangerOf(string detail) =>
        new FormWriter(
            Adding with
            {
                Property = Changed,
            },
            new Uri($"{detail}/change", UriKind.Relative),
            mark => [new($"Input.{Changed}", mark)]
        );
}
