using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset.ManagingReturns;

/// <summary>One agency's return, figure by figure: ask about cells, or accept the whole.</summary>
public sealed class ReviewReturnModel(
    NamedReturnQuery returns,
    ReviewQuery review,
    RecordHistoryQuery history,
    AcceptReturns accept,
    QueryFigures query,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Period { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Agency { get; set; } = "";

    [BindProperty]
    public ReviewReturnInput Input { get; set; } = new();

    public NamedReturn Shown { get; private set; } = null!;

    public IReadOnlyList<ReviewRow> Rows { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public string Place => address.Here.Slug;

    public DateOnly Today => time.Today();

    public bool MayAccept => Shown.Return.State == ReturnState.Submitted;

    public bool MayQuery => Shown.Return.State is ReturnState.Submitted or ReturnState.Accepted;

    public int Answered => Rows.Count(row => row.Row.IsAnswered);

    public int StandingOut => Rows.Count(row => row.StandsOut);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Version = Shown.Return.Version;
    }

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken cancel)
    {
        var chosen = new Dictionary<string, uint>(StringComparer.Ordinal) { [Agency] = Input.Version };
        var issued = await accept.RunAsync(Period, chosen, cancel);
        return Done(
            DatasetPaths.WindowDetail(Place, Period),
            issued == 0 ? "Accepted. No figure is different" : $"Accepted, {Words.Plural(issued, "figure")}"
        );
    }

    public async Task<IActionResult> OnPostQueryAsync(CancellationToken cancel)
    {
        var asked = await query.RunAsync(Period, Agency, Input.Version, Input.Questions, cancel);
        return Done(DatasetPaths.WindowDetail(Place, Period), $"Returned with {Words.Plural(asked, "question")}");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await returns.OfAsync(Period, Agency, cancel);
        Rows = await review.OfAsync(Shown, cancel);
        History = await history.OfAsync(cancel, Shown.Return.Id);
    }
}

/// <summary>What the forms send.</summary>
public sealed class ReviewReturnInput
{
    public uint Version { get; set; }

    /// <summary>Questions by indicator.</summary>
    public Dictionary<Guid, string?> Questions { get; set; } = [];
}
