using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Partnership.KeepingPeople;

/// <summary>Confirms that somebody who had left has come back.</summary>
public sealed class PersonReturnsModel(KeptPeopleQuery people, WelcomeBack welcome) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PersonReturnsInput Input { get; set; } = new();

    public string Shown { get; private set; } = "";

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await welcome.RunAsync(Id, Input.Reason!, cancel);
        return Done(PartnershipPaths.AddPost(Id), "Recorded that they have come back. Give them a post");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var person = await people.RequireAsync(Id, cancel);
        Shown = person.Left is not null ? person.Name : throw new NotFoundException();
    }
}

/// <summary>What the form asks.</summary>
public sealed class PersonReturnsInput
{
    [Required(ErrorMessage = "Say why, in a few words.")]
    [StringLength(2000, ErrorMessage = "Keep the reason to 2,000 characters.")]
    public string? Reason { get; set; }
}
