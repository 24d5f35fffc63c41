using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.FollowingThemes;

/// <summary>Writes, once a year, whether a theme is getting better.</summary>
public sealed class ReviewThemeModel(GoldthreadDb db, Address address, WriteThemeReview write, TimeProvider time)
    : GoldthreadPage
{
    private const int YearsOffered = 5;

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    public ThemeReviewInput Input { get; set; } = new();

    public string Shown { get; private set; } = "";

    public string Place => address.Here.Slug;

    public IEnumerable<SelectListItem> Years =>
        Enumerable
            .Range(0, YearsOffered)
            .Select(back => new FinancialYear(FinancialYear.Of(time.Today()).Start - back))
            .Select(year => new SelectListItem(year.Name, year.Start.ToString(CultureInfo.InvariantCulture)));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var theme = await ThemeAsync(cancel);
        Shown = theme.Name;
        Input.Year = FinancialYear.Of(time.Today()).Start;
        Input.Answer = await db
            .ThemeReviews.AsNoTracking()
            .Where(review => review.ThemeId == theme.Id && review.Year == Input.Year)
            .Select(review => review.Answer)
            .SingleOrDefaultAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await write.RunAsync(Slug, Input.Year!.Value, Input.Answer!, cancel);
        return Done(PartnershipPaths.ThemeDetail(Place, Slug), "Saved");
    }

    public override async Task LoadAsync(CancellationToken cancel) => Shown = (await ThemeAsync(cancel)).Name;

    private async Task<Theme> ThemeAsync(CancellationToken cancel) =>
        await db
            .Themes.AsNoTracking()
            .SingleOrDefaultAsync(theme => theme.Slug == Slug && theme.Kind == ThemeKind.Practice, cancel)
        ?? throw new NotFoundException();
}

/// <summary>What the form asks.</summary>
public sealed class ThemeReviewInput
{
    [Required(ErrorMessage = "Choose a year.")]
    [Range(2000, 2100, ErrorMessage = "Choose a year from the list.")]
    public int? Year { get; set; }

    [Required(ErrorMessage = "Enter whether it is getting better, and how you know.")]
    [StringLength(ThemeReview.WordsLength, ErrorMessage = "Keep the paragraph to 2,000 characters.")]
    public string? Answer { get; set; }
}
