using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Section11.ChasingAssessments;

/// <summary>The team names other posts of an agency, where the first ones do not answer.</summary>
public sealed class NameAgencyPostsModel(
    CycleByYearQuery cycles,
    ProgressQuery progress,
    PostHoldersQuery holders,
    ReassignAssessment reassign,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Agency { get; set; } = "";

    [BindProperty]
    public AgencyPostsInput Input { get; set; } = new();

    public ProgressRow Row { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Leads { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Executives { get; private set; } = [];

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (Input.Lead, Input.Executive) = (Row.Asked.LeadPostId, Row.Asked.ExecutivePostId);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await reassign.RunAsync(Year, Agency, Input.Lead, Input.Executive, cancel);
        return Done(Section11Paths.AgencyProgress(Place, Year, Agency), "Saved");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var cycle = await cycles.OfAsync(Year, toChange: false, cancel);
        Row = await progress.OneAsync(cycle, Agency, cancel);
        var people = await holders.OfAnsweringAsync(Row.Agency, cancel);
        Leads = Items(people, Role.AgencyLead);
        Executives = Items(people, Role.AgencyExecutive);
    }

    private static IReadOnlyList<SelectListItem> Items(IReadOnlyList<PostHolder> people, Role role) =>
        [
            new SelectListItem("Nobody", ""),
            .. people
                .Where(holder => holder.Role == role)
                .Select(holder => new SelectListItem($"{holder.Title} ({holder.Email})", holder.PostId.ToString())),
        ];
}

/// <summary>What the form asks.</summary>
public sealed class AgencyPostsInput
{
    public Guid? Lead { get; set; }

    public Guid? Executive { get; set; }
}
