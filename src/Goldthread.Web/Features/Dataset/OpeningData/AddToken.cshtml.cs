using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Opened;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Dataset.OpeningData;

/// <summary>Makes a token: for which program, who reads what it fetches, what it may read, and until when.</summary>
public sealed class AddTokenModel(MakeToken make, Address address, TimeProvider time) : GoldthreadPage
{
    private const int UsualMonths = 6;

    [BindProperty]
    public AddTokenInput Input { get; set; } = new();

    public string Place => address.Here.Slug;

    public IReadOnlyList<SelectListItem> Audiences =>
        [
            .. Enum.GetValues<ApiAudience>()
                .Select(one => new SelectListItem(one.Say(), one.ToString(), one == Input.Audience)),
        ];

    public IReadOnlyList<SelectListItem> Subjects =>
        [
            new("Indicators and their definitions", nameof(ApiSubject.Indicators), Has(ApiSubject.Indicators)),
            new("Values", nameof(ApiSubject.Values), Has(ApiSubject.Values)),
            new("Signals", nameof(ApiSubject.Signals), Has(ApiSubject.Signals)),
        ];

    public void OnGet() => Input.LastDay = time.Today().AddMonths(UsualMonths);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        TempData[TokenListModel.NewTokenKey] = await make.RunAsync(
            new TokenText(Input.Name, Input.Keeper, Input.Audience!.Value, Input.LastDay!.Value)
            {
                ReadsIndicators = Has(ApiSubject.Indicators),
                ReadsValues = Has(ApiSubject.Values),
                ReadsSignals = Has(ApiSubject.Signals),
            },
            cancel
        );
        return Done(DatasetPaths.TokenList(Place), "Token made");
    }

    private bool Has(ApiSubject subject) => Input.Reads.Contains(subject);
}

/// <summary>What the form asks.</summary>
public sealed class AddTokenInput
{
    [Required(ErrorMessage = "Enter which program will use it.")]
    [StringLength(ApiToken.WordsLength, ErrorMessage = "Keep this to 160 characters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Enter the post that looks after it.")]
    [StringLength(ApiToken.WordsLength, ErrorMessage = "Keep this to 160 characters.")]
    public string? Keeper { get; set; }

    [Required(ErrorMessage = "Choose who will read what it fetches.")]
    public ApiAudience? Audience { get; set; }

    public List<ApiSubject> Reads { get; set; } = [];

    [Required(ErrorMessage = "Enter the last day on which it works.")]
    [Display(Name = "The last day")]
    public DateOnly? LastDay { get; set; }
}
