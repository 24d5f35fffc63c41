using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Partnership.KeepingPeople;

/// <summary>Adds somebody who will hold a post.</summary>
public sealed class AddPersonModel(RegisterPerson register) : GoldthreadPage
{
    [BindProperty]
    public PersonInput Input { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var id = await register.RunAsync(Input.Name!, Input.Email!, Input.Telephone, cancel);
        return Done(PartnershipPaths.AddPost(id), "Person added. Give them a post");
    }
}

/// <summary>What the form asks.</summary>
public sealed class PersonInput
{
    [Required(ErrorMessage = "Enter the person’s name.")]
    [StringLength(300, ErrorMessage = "Keep the name to 300 characters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Enter a work email address.")]
    [EmailAddress(ErrorMessage = "Enter an email address in the correct format, like name@example.com.")]
    [StringLength(254, ErrorMessage = "Keep the email address to 254 characters.")]
    public string? Email { get; set; }

    [StringLength(60, ErrorMessage = "Keep the telephone number to 60 characters.")]
    public string? Telephone { get; set; }

    public uint Version { get; set; }
}
