using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Section11.ChasingAssessments;

/// <summary>The team names other posts of one agency or of several, where the first ones do not answer.</summary>
public sealed class NameAgencyPostsModel(
    CycleByYearQuery cycles,
    ProgressQuery progress,
    PostHoldersQuery holders,
    ReassignAssessments reassign,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>The agencies that the list sends.</summary>
    [BindProperty(SupportsGet = true, Name = "agency")]
    public List<string> Agencies { get; set; } = [];

    [BindProperty]
    public List<AgencyPostsInput> Named { get; set; } = [];

    public Cycle Cycle { get; private set; } = null!;

    public IReadOnlyList<AgencyPostsChoice> Rows { get; private set; } = [];

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Named =
        [
            .. Rows.Select(row => new AgencyPostsInput
            {
                Agency = row.Row.Agency.Slug,
                Lead = row.Row.Asked.LeadPostId,
                Executive = row.Row.Asked.ExecutivePostId,
            }),
        ];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await reassign.RunAsync(Year, Named, cancel);
        return Done(
            Named is [var one]
                ? Section11Paths.AgencyProgress(Place, Year, one.Agency)
                : Section11Paths.CycleProgress(Place, Year),
            "Saved"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Cycle = await cycles.OfAsync(Year, toChange: false, cancel);
        List<string> chosen = Named.Count > 0 ? [.. Named.Select(one => one.Agency)] : Agencies;
        List<AgencyPostsChoice> rows = [];
        foreach (
            var row in (await progress.OfAsync(Cycle, cancel)).Where(row =>
                chosen.Contains(row.Agency.Slug, StringComparer.Ordinal)
            )
        )
        {
            var people = await holders.OfAnsweringAsync(row.Agency, cancel);
            rows.Add(new AgencyPostsChoice(row, Items(people, Role.AgencyLead), Items(people, Role.AgencyExecutive)));
        }

        Rows = rows;
    }

    private static IReadOnlyList<SelectListItem> Items(IReadOnlyList<PostHolder> people, Role role) =>
        [
            new SelectListItem("Nobody", ""),
            .. people
                .Where(holder => holder.Role == role)
                .Select(holder => new SelectListItem($"{holder.Title} ({holder.Email})", holder.PostId.ToString())),
        ];
}

/// <param name="Row">The agency.</param>
/// <param name="Leads">Who could lead.</param>
/// <param name="Executives">Who could sign.</param>
public sealed record AgencyPostsChoice(
    ProgressRow Row,
    IReadOnlyList<SelectListItem> Leads,
    IReadOnlyList<SelectListItem> Executives
);
