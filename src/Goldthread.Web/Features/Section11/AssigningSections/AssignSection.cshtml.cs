using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Section11.AssigningSections;

/// <summary>Gives one section to a colleague, or takes it back.</summary>
public sealed class AssignSectionModel(
    AssessmentQuery assessments,
    PostHoldersQuery holders,
    GiveSection give,
    TakeSectionBack takeBack,
    TimeProvider time
) : AssessmentPage(assessments, time)
{
    [BindProperty(SupportsGet = true, Name = "section")]
    public string Address { get; set; } = "";

    [BindProperty]
    public AssignSectionInput Input { get; set; } = new();

    public AssessmentSection Shown { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Posts { get; private set; } = [];

    /// <summary>The post that has it now.</summary>
    public string? Given { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var to = await give.RunAsync(Agency, Year, Address, (Input.Post, Input.Email), cancel);
        return Done(Tasks, $"{to} has been asked to complete the section");
    }

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancel)
    {
        await takeBack.RunAsync(Agency, Year, Address, cancel);
        return Done(Tasks, "The section is with you again");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        RequireLead();
        Shown = View.Find(Address);
        var people = await holders.OfAnsweringAsync(View.Agency, cancel);
        Posts =
        [
            new SelectListItem("Choose a post", ""),
            .. people.Select(holder => new SelectListItem(holder.Title, holder.PostId.ToString())),
        ];
        var given = View.Assignments.FirstOrDefault(one => one.Section == Address);
        Given = given is null
            ? null
            : people.FirstOrDefault(holder => holder.PostId == given.PostId)?.Title ?? "a post that nobody holds";
    }
}

/// <summary>What the form asks.</summary>
public sealed class AssignSectionInput
{
    public Guid? Post { get; set; }

    public string? Email { get; set; }
}
