using Goldthread.Platform.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Section11.AnsweringAssessment;

/// <summary>Who leads the answers and who signs, looked at before anything is written.</summary>
public sealed class CheckContactsModel(
    AssessmentQuery assessments,
    PostHoldersQuery holders,
    ConfirmContacts confirm,
    TimeProvider time
) : AssessmentPage(assessments, time)
{
    [BindProperty]
    public ContactsInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Leads { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Executives { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (Input.Lead, Input.Executive) = (View.Asked.LeadPostId, View.Asked.ExecutivePostId);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await confirm.RunAsync(Agency, Year, Input.Lead, Input.Executive, cancel);
        return Done(Tasks, "Contacts checked");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        RequireLead();
        var people = await holders.OfAnsweringAsync(View.Agency, cancel);
        Leads = Items(people, Role.AgencyLead);
        Executives = Items(people, Role.AgencyExecutive);
    }

    private static IReadOnlyList<SelectListItem> Items(IReadOnlyList<PostHolder> people, Role role) =>
        [
            new SelectListItem("Nobody yet", ""),
            .. people
                .Where(holder => holder.Role == role)
                .Select(holder => new SelectListItem($"{holder.Title} ({holder.Email})", holder.PostId.ToString())),
        ];
}

/// <summary>What the form asks.</summary>
public sealed class ContactsInput
{
    public Guid? Lead { get; set; }

    public Guid? Executive { get; set; }
}
