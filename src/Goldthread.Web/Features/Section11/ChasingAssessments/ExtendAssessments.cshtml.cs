using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.ChasingAssessments;

/// <summary>Gives chosen agencies more time here than others, with the reason.</summary>
public sealed class ExtendAssessmentsModel(
    CycleByYearQuery cycles,
    ProgressQuery progress,
    GiveAssessmentsTime give,
    Address address,
    BankHolidays holidays,
    TimeProvider time
) : GoldthreadPage
{
    private const int DaysToOffer = 5;

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>The agencies that the list sends.</summary>
    [BindProperty(SupportsGet = true, Name = "agency")]
    public List<string> Agencies { get; set; } = [];

    [BindProperty]
    public ExtendAssessmentsInput Input { get; set; } = new();

    public Cycle Cycle { get; private set; } = null!;

    public IReadOnlyList<ProgressRow> Rows { get; private set; } = [];

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Rows.Count > 0)
        {
            var last = Rows.Max(row => row.DueOn);
            Input.Until = new WorkingDays(holidays).Add(last > time.Today() ? last : time.Today(), DaysToOffer);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var given = await give.RunAsync(Year, Agencies, (Input.Until!.Value, Input.Because), cancel);
        return Done(
            Section11Paths.CycleProgress(Place, Year),
            $"{Words.Plural(given, "agency has", "agencies have")} until {Words.Date(Input.Until.Value)}"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Cycle = await cycles.OfAsync(Year, toChange: false, cancel);
        Rows =
        [
            .. (await progress.OfAsync(Cycle, cancel)).Where(row =>
                row.Here is not null && row.IsOwed && Agencies.Contains(row.Agency.Slug, StringComparer.Ordinal)
            ),
        ];
    }
}

/// <summary>What the form asks.</summary>
public sealed class ExtendAssessmentsInput
{
    [Required(ErrorMessage = "Enter the new day.")]
    [Display(Name = "The new day")]
    public DateOnly? Until { get; set; }

    [Required(ErrorMessage = "Enter why they have more time.")]
    [StringLength(AreaReturn.WordsLength, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? Because { get; set; }
}
