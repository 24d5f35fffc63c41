using Goldthread.GovUk.Charts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Goldthread.Features.Home.Design;

/// <summary>Every component in every state and every chart, for those who build pages. Only in development.</summary>
public sealed class DesignGalleryModel(IHostEnvironment environment) : PageModel
{
    /// <summary>What the sample form is bound to.</summary>
    [BindProperty]
    public DesignInput Input { get; set; } = new();

    /// <summary>True to see the page as grey paper shows it.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Grey { get; set; }

    /// <summary>True to see every field with an error.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Errors { get; set; }

    public IActionResult OnGet()
    {
        if (!environment.IsDevelopment())
        {
            return NotFound();
        }

        if (Errors)
        {
            ModelState.AddModelError("Input.Reference", "Enter a reference, like A-0412");
            ModelState.AddModelError("Input.Rating", "Choose how well you meet this standard");
            ModelState.AddModelError("Input.Sources", "Choose at least one source");
            ModelState.AddModelError("Input.Due-month", "Due date must include a month");
            ModelState.AddModelError("Input.Reviewed", "Review date must be in the past");
            ModelState.AddModelError("Input.Evidence", "Say how you know");
            ModelState.AddModelError("Input.Agency", "Choose an agency");
        }

        return Page();
    }

    /// <summary>Shows what the server makes of the form, so that binding and error links can be tried.</summary>
    public IActionResult OnPost() => environment.IsDevelopment() ? Page() : NotFound();

    /// <summary>A chart as the picture that goes into documents.</summary>
    public IActionResult OnGetPicture(string chart) =>
        environment.IsDevelopment() && DesignSamples.Pictures.TryGetValue(chart, out var drawing)
            ? File(PictureWriter.Write(drawing()), "image/png")
            : NotFound();
}

/// <summary>The answers of the sample form.</summary>
public sealed class DesignInput
{
    public string? Reference { get; set; } = "A-0412";

    public string? Evidence { get; set; } = "We checked 40 supervision records in September 2026.";

    public string? Rating { get; set; } = "partly";

    public IReadOnlyList<string> Sources { get; set; } = ["audit", "forum"];

    public DateOnly? Due { get; set; } = new(2026, 11, 27);

    public DateOnly? Reviewed { get; set; }

    public string? Agency { get; set; } = "health";
}
