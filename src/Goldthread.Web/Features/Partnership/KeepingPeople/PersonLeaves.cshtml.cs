using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Partnership.KeepingPeople;

/// <summary>Shows what a leaver holds, and hands each post on or ends it.</summary>
public sealed class PersonLeavesModel(
    KeptPeopleQuery people,
    PostsQuery posts,
    DutiesQuery duties,
    SayGoodbye goodbye,
    TimeProvider time
) : GoldthreadPage
{
    private const int MostOffered = 500;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public LeavingInput Input { get; set; } = new();

    public string Shown { get; private set; } = "";

    public IReadOnlyList<PlacedPost> Posts { get; private set; } = [];

    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input.LastDay = time.Today();
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var handed = Input
            .Posts.Zip(Input.Successors.Concat(Enumerable.Repeat<Guid?>(null, Input.Posts.Count)))
            .ToDictionary(pair => pair.First, pair => pair.Second);
        await goodbye.RunAsync(Id, Input.LastDay!.Value, handed, cancel);
        return Done(PartnershipPaths.PersonDetail(Id), "Recorded that they are leaving");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var today = time.Today();
        Shown = (await people.RequireAsync(Id, cancel)).Name;
        Posts = [.. (await posts.OfAsync(Id, cancel)).Where(post => post.To is not { } last || last > today)];
        Duties = await duties.OfAsync([.. Posts.Select(post => post.Id)], cancel);
        var (_, others) = await people.FindAsync(new PersonFilter(null, null, null), today, 0, MostOffered, cancel);
        People =
        [
            new SelectListItem("Nobody: the post ends", ""),
            .. others
                .Where(other => other.Id != Id)
                .Select(other => new SelectListItem(other.Name, other.Id.ToString())),
        ];
    }
}

/// <summary>What the form asks.</summary>
public sealed class LeavingInput
{
    public List<Guid> Posts { get; set; } = [];

    public List<Guid?> Successors { get; set; } = [];

    [Required(ErrorMessage = "Enter the last day.")]
    [Display(Name = "The last day")]
    public DateOnly? LastDay { get; set; }
}
