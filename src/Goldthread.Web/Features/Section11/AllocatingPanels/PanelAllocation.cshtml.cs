using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Section11.AllocatingPanels;

/// <summary>Who reads which agency: a suggestion that the team can change, and what was asked already.</summary>
public sealed class PanelAllocationModel(
    CycleByYearQuery cycles,
    CyclePanelQuery panels,
    AllotPanels allot,
    OpenEvaluation open,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public List<PanelPairInput> Pairs { get; set; } = [];

    public CyclePanel Panel { get; private set; } = null!;

    /// <summary>The agencies whose readers can still change.</summary>
    public IReadOnlyList<PanelAgency> Open => [.. Panel.Agencies.Where(agency => !agency.IsAgreed)];

    public IReadOnlyList<PanelAgency> Agreed => [.. Panel.Agencies.Where(agency => agency.IsAgreed)];

    public string Place => address.Here.Slug;

    public bool HasPanel => Panel.Members.Count >= PanelSuggestion.Pair;

    /// <summary>How many agencies each member would read if the form were sent as it stands.</summary>
    public IEnumerable<(PostHolder Member, int Count)> Load =>
        Panel.Members.Select(member =>
            (
                member,
                Pairs.Count(pair => pair.First == member.PostId || pair.Second == member.PostId)
                    + Agreed.Count(agency => agency.Counting.Any(seat => seat.Holder?.PersonId == member.PersonId))
            )
        );

    public string Sentence =>
        Panel.Agencies.Count == 0
            ? "No agency has sent its self-assessment yet. Agencies appear here when they send theirs."
            : $"{Words.Plural(Panel.Agencies.Count, "agency has", "agencies have")} sent theirs. {Words.Count(Panel.Agencies.Count(agency => agency.Missing == 0))} {(Panel.Agencies.Count(agency => agency.Missing == 0) == 1 ? "has" : "have")} two readers.";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var needs = Panel
            .Agencies.Select(agency => new PanelNeed(
                agency.Agency.Id,
                [.. agency.Counting.Select(seat => seat.Holder?.PersonId ?? seat.Evaluation.PostId)]
            ))
            .ToList();
        var suggested = PanelSuggestion.Of(needs, Panel.Members, Panel.Conflicts.Bars);
        Pairs =
        [
            .. Open.Select(agency =>
            {
                List<Guid> posts =
                [
                    .. agency.Counting.Select(seat => seat.Evaluation.PostId),
                    .. suggested[agency.Agency.Id].Select(member => member.PostId),
                ];
                return new PanelPairInput
                {
                    Agency = agency.Agency.Slug,
                    Shown = agency.Seating,
                    First = posts is [var first, ..] ? first : null,
                    Second = posts is [_, var second, ..] ? second : null,
                };
            }),
        ];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var asked = await allot.RunAsync(Year, [.. Pairs.Select(pair => pair.ToPair())], cancel);
        return Done(
            Section11Paths.PanelAllocation(Place, Year),
            asked == 0
                ? "Saved. Nobody new was asked"
                : $"Sent. {Words.Plural(asked, "panel member was", "panel members were")} asked"
        );
    }

    /// <param name="evaluation">The one that its panel member may change again.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IActionResult> OnPostAgainAsync(Guid evaluation, CancellationToken cancel)
    {
        var isNew = await open.RunAsync(Year, evaluation, cancel);
        return Done(
            Section11Paths.PanelAllocation(Place, Year),
            isNew ? "Opened again. Its panel member can change scores" : "It was open already"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var cycle = await cycles.OfAsync(Year, toChange: false, cancel);
        Panel = await panels.OfAsync(cycle, toChange: false, cancel);
        if (HttpMethods.IsPost(Request.Method))
        {
            foreach (var (at, pair) in Pairs.Index())
            {
                if (OpenOf(pair) is { } agency && pair.ToPair().IsStaleFor(agency))
                {
                    ShowAsIs(at, pair, agency);
                }
            }

            // Whatever came meanwhile stands last, so that what was typed keeps its place.
            Pairs.AddRange(
                Open.Where(agency => Pairs.All(pair => pair.Agency != agency.Agency.Slug))
                    .Select(agency => new PanelPairInput { Agency = agency.Agency.Slug, Shown = agency.Seating })
            );
        }
    }

    /// <summary>Whoever somebody else asked meanwhile is shown, in place of what was chosen without knowing it.</summary>
    private void ShowAsIs(int at, PanelPairInput pair, PanelAgency agency)
    {
        var posts = agency.Counting.Select(seat => (Guid?)seat.Evaluation.PostId).ToList();
        (pair.First, pair.Second, pair.Shown) = (
            posts.ElementAtOrDefault(0),
            posts.ElementAtOrDefault(1),
            agency.Seating
        );
        foreach (var name in new[] { nameof(pair.First), nameof(pair.Second) })
        {
            ModelState.SetModelValue(FormattableString.Invariant($"Pairs[{at}].{name}"), null, null);
        }
    }

    /// <summary>The agency of a line of the form; nothing where its ratings were agreed meanwhile.</summary>
    public PanelAgency? OpenOf(PanelPairInput pair) => Open.FirstOrDefault(one => one.Agency.Slug == pair.Agency);

    /// <summary>Who may read an agency; whoever reads it now stays to be chosen, even if their post has ended.</summary>
    public IReadOnlyList<SelectListItem> ItemsOf(PanelAgency agency)
    {
        var free = Panel.FreeFor(agency);
        return
        [
            new SelectListItem("Nobody yet", ""),
            .. agency
                .Counting.Where(seat => free.All(member => member.PostId != seat.Evaluation.PostId))
                .Select(seat => new SelectListItem(seat.Title, seat.Evaluation.PostId.ToString())),
            .. free.Select(member => new SelectListItem(member.Title, member.PostId.ToString())),
        ];
    }
}

/// <summary>What the form asks of each agency.</summary>
public sealed class PanelPairInput
{
    public string Agency { get; set; } = "";

    public Guid? First { get; set; }

    public Guid? Second { get; set; }

    /// <summary>The posts that read it when the page was opened.</summary>
    public string? Shown { get; set; }

    /// <summary>An empty field is bound to nothing, and is nobody.</summary>
    public PanelPair ToPair() => new(Agency, First, Second) { Shown = Shown ?? "" };
}
