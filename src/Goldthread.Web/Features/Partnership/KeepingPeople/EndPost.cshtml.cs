using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingPeople;

/// <summary>Confirms the end of a post.</summary>
public sealed class EndPostModel(
    GoldthreadDb db,
    KeptPeopleQuery people,
    DutiesQuery duties,
    WithdrawPost withdraw,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Post { get; set; }

    [BindProperty]
    public EndPostInput Input { get; set; } = new();

    public string Shown { get; private set; } = "";

    public string Title { get; private set; } = "";

    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input.To = time.Today();
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await withdraw.RunAsync(Id, Post, Input.To!.Value, Input.Successor, Input.Reason!, cancel);
        return Done(PartnershipPaths.PersonDetail(Id), "Post ended");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var today = time.Today();
        Shown = (await people.RequireAsync(Id, cancel)).Name;
        var held =
            await db
                .Posts.AsNoTracking()
                .SingleOrDefaultAsync(
                    post => post.Id == Post && post.PersonId == Id && (post.To == null || post.To >= today),
                    cancel
                )
            ?? throw new NotFoundException();
        Title = held.Title;
        Duties = await duties.OfAsync([held.Id], cancel);
        Others =
        [
            new SelectListItem("Nobody for now", ""),
            .. await db
                .Posts.AsNoTracking()
                .Where(post => post.Id != held.Id && post.From <= today && (post.To == null || post.To >= today))
                .Where(post =>
                    post.AgencyId == held.AgencyId
                    && post.TeamOfId == held.TeamOfId
                    && post.GroupPartnershipId == held.GroupPartnershipId
                )
                .OrderBy(post => post.Title)
                .Select(post => new SelectListItem(post.Title, post.Id.ToString()))
                .ToListAsync(cancel),
        ];
    }
}

/// <summary>What the form asks.</summary>
public sealed class EndPostInput
{
    [Required(ErrorMessage = "Enter the last day.")]
    [Display(Name = "The last day")]
    public DateOnly? To { get; set; }

    public Guid? Successor { get; set; }

    [Required(ErrorMessage = "Say why, in a few words.")]
    [StringLength(2000, ErrorMessage = "Keep the reason to 2,000 characters.")]
    public string? Reason { get; set; }
}
