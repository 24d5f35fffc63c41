using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Dataset.RefreshingSet;

/// <summary>Begins the refresh of this financial year’s set or the next one’s.</summary>
public sealed class StartRefreshModel(BeginRefresh begin, Address address, TimeProvider time) : GoldthreadPage
{
    // A radio that nobody chose is not sent at all, and without the name the error would stand at another field.
    [BindProperty(Name = nameof(Input))]
    public StartRefreshInput Input { get; set; } = new();

    public string Place => address.Here.Slug;

    public IEnumerable<SelectListItem> Years
    {
        get
        {
            var now = FinancialYear.Of(time.Today());
            return new[] { now, now.Next }.Select(year => new SelectListItem(
                year.Name,
                year.Start.ToString(CultureInfo.InvariantCulture)
            ));
        }
    }

    public void OnGet() => Input.Year = FinancialYear.Of(time.Today()).Next.Start;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await begin.RunAsync(Input.Year!.Value, cancel);
        return Done(DatasetPaths.RefreshSet(Place, Input.Year.Value), "The refresh is begun");
    }
}

/// <summary>What the form asks.</summary>
public sealed class StartRefreshInput
{
    [Required(ErrorMessage = "Choose the year.")]
    [Range(2000, 2100, ErrorMessage = "Choose the year.")]
    public int? Year { get; set; }
}
