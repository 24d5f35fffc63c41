using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingThemes;

/// <summary>Confirms that a practice theme is no longer offered.</summary>
public sealed class RetireThemeModel(GoldthreadDb db, Address address, StopOfferingTheme stop) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    public RetireThemeInput Input { get; set; } = new();

    public string Shown { get; private set; } = "";

    public string Place => address.Here.Slug;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await stop.RunAsync(Slug, Input.Reason!, cancel);
        return Done(PartnershipPaths.ThemeDetail(Place, Slug), "Theme retired");
    }

    public override async Task LoadAsync(CancellationToken cancel) =>
        Shown =
            await db
                .Themes.AsNoTracking()
                .Where(theme => theme.Slug == Slug && theme.Kind == ThemeKind.Practice && theme.Retired == null)
                .Select(theme => theme.Name)
                .SingleOrDefaultAsync(cancel)
            ?? throw new NotFoundException();
}

/// <summary>What the form asks.</summary>
public sealed class RetireThemeInput
{
    [Required(ErrorMessage = "Say why, in a few words.")]
    [StringLength(2000, ErrorMessage = "Keep the reason to 2,000 characters.")]
    public string? Reason { get; set; }
}
