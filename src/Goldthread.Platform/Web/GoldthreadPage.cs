using Goldthread.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Goldthread.Platform.Web;

/// <summary>
/// What every page of the product shares. A page reads in <see cref="LoadAsync"/>, which also runs when a form is shown
/// again after a fault, with everything that was typed still in it.
/// </summary>
public abstract class GoldthreadPage : PageModel
{
    public const string BannerKey = "banner";

    /// <summary>What carries the banner to the next page. Who has none gets none: an anonymous page sets no cookie at all.</summary>
    public const string BannerCookie = "goldthread-note";

    /// <summary>Set when somebody else saved first; the layout shows both versions.</summary>
    [BindNever]
    public EditConflict? Conflict { get; set; }

    /// <summary>Reads what the page shows besides the form. Throws <see cref="NotFoundException"/> for what is not here.</summary>
    public virtual Task LoadAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Goes to another page, which says once what was done.</summary>
    protected IActionResult Done(string path, string sentence)
    {
        TempData[BannerKey] = sentence;
        return LocalRedirect(path);
    }
}

/// <summary>Two people edited one record.</summary>
/// <param name="Who">The post that saved first.</param>
/// <param name="When">When they did, UTC.</param>
/// <param name="Fields">The fields that differ, with both texts.</param>
public sealed record EditConflict(string Who, DateTime When, IReadOnlyList<EditConflictField> Fields);

/// <param name="Label">The field as the form names it.</param>
/// <param name="Saved">What the record holds now.</param>
/// <param name="Typed">What this person typed; it is still in the form.</param>
public sealed record EditConflictField(string Label, string Saved, string Typed);
