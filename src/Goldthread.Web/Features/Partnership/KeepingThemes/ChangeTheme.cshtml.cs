using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingThemes;

/// <summary>Changes what a practice theme is called and means.</summary>
public sealed class ChangeThemeModel(GoldthreadDb db, Address address, RewordTheme reword) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    public ThemeInput Input { get; set; } = new();

    public string Shown { get; private set; } = "";

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var theme = await FindAsync(cancel);
        Shown = theme.Name;
        Input = new ThemeInput
        {
            Name = theme.Name,
            Meaning = theme.Meaning,
            Synonyms = theme.Synonyms,
            Version = theme.Version,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await reword.RunAsync(Slug, Input.Version, Input.Name!, Input.Meaning, Input.Synonyms, cancel);
        return Done(PartnershipPaths.ThemeDetail(Place, Slug), "Changes saved");
    }

    public override async Task LoadAsync(CancellationToken cancel) => Shown = (await FindAsync(cancel)).Name;

    private async Task<Theme> FindAsync(CancellationToken cancel) =>
        await db
            .Themes.AsNoTracking()
            .SingleOrDefaultAsync(theme => theme.Slug == Slug && theme.Kind == ThemeKind.Practice, cancel)
        ?? throw new NotFoundException();
}
