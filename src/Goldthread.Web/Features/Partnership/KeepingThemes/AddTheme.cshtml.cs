using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Partnership.KeepingThemes;

/// <summary>Adds a practice theme.</summary>
public sealed class AddThemeModel(Address address, CoinTheme coin) : GoldthreadPage
{
    [BindProperty]
    public ThemeInput Input { get; set; } = new();

    public string Place => address.Here.Slug;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var slug = await coin.RunAsync(Input.Name!, Input.Meaning, Input.Synonyms, cancel);
        return Done(PartnershipPaths.ThemeDetail(Place, slug), "Theme added");
    }
}

/// <summary>What the form asks.</summary>
public sealed class ThemeInput
{
    [Required(ErrorMessage = "Enter the theme’s name.")]
    [StringLength(80, ErrorMessage = "Keep the name to 80 characters.")]
    public string? Name { get; set; }

    [StringLength(1000, ErrorMessage = "Keep the meaning to 1,000 characters.")]
    public string? Meaning { get; set; }

    [StringLength(1000, ErrorMessage = "Keep the other words to 1,000 characters.")]
    public string? Synonyms { get; set; }

    public uint Version { get; set; }
}
