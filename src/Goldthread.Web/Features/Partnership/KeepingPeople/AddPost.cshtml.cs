using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Partnership.KeepingPeople;

/// <summary>Gives a person a post in a team, a group or an agency, and asks them in with their first.</summary>
public sealed class AddPostModel(
    KeptPeopleQuery people,
    PostPlacesQuery places,
    GrantPost grant,
    IEnumerable<IWayIn> waysIn,
    CurrentUser user,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AddPostInput Input { get; set; } = new();

    public string Shown { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Roles { get; private set; } = [];

    /// <summary>Whether they cannot sign in yet, so that an invitation is offered with the post.</summary>
    public bool IsNew { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input.From = time.Today();
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var post = new GrantedPost(Id, Input.Role!.Value, Input.Title!, Input.Place!, Input.From!.Value);
        await grant.RunAsync(post, Input.AsksIn, cancel);
        return Done(
            PartnershipPaths.PersonDetail(Id),
            Input.AsksIn ? "Post added and invitation sent. It works for 3 days" : "Post added"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = (await people.RequireAsync(Id, cancel)).Name;
        IsNew = true;
        foreach (var way in waysIn)
        {
            IsNew &= !await way.IsOpenToAsync(Id, cancel);
        }

        var offered = await places.OfferedAsync(cancel);
        Places =
        [
            new SelectListItem("Choose where", ""),
            .. offered.Select(place => new SelectListItem(place.Name, place.Key)
            {
                Group = new SelectListGroup { Name = place.Kind },
            }),
        ];
        Roles =
        [
            new SelectListItem("Choose a role", ""),
            .. Enum.GetValues<Role>()
                .Where(role => role != Role.Administrator || user.May(PartnershipPolicy.Found))
                .Select(role => new SelectListItem(role.Say(), role.ToString())),
        ];
    }
}

/// <summary>What the form asks.</summary>
public sealed class AddPostInput
{
    [Required(ErrorMessage = "Enter the title of the post.")]
    [StringLength(300, ErrorMessage = "Keep the title to 300 characters.")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Choose what the post lets them do.")]
    public Role? Role { get; set; }

    [Required(ErrorMessage = "Choose where the post stands.")]
    public string? Place { get; set; }

    [Required(ErrorMessage = "Enter the first day.")]
    [Display(Name = "The first day")]
    public DateOnly? From { get; set; }

    /// <summary>Which button was pressed: whether an invitation goes out with the post.</summary>
    public bool AsksIn { get; set; }
}
