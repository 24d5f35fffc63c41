using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset.RefreshingSet;

/// <summary>What would happen at sign-off, what is still to do, and the meeting that agreed it.</summary>
public sealed class SignOffSetModel(RefreshViewQuery refreshes, SignOffRefresh signOff, Address address)
    : GoldthreadPage
{
    private const int MostNamed = 12;

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public SignOffSetInput Input { get; set; } = new();

    public RefreshView View { get; private set; } = null!;

    public string YearName => new FinancialYear(Year).Name;

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Version = View.Refresh.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await signOff.RunAsync(Year, Input.Version, Input.SignedOffAt, cancel);
        return Done(DatasetPaths.RefreshSet(Place, Year), $"The set for {YearName} is signed off");
    }

    public override async Task LoadAsync(CancellationToken cancel) => View = await refreshes.ReadAsync(Year, cancel);

    /// <summary>The indicators with an answer by their numbers, as far as a line holds them.</summary>
    public string Say(RefreshChoice choice)
    {
        var numbers = View.With(choice).Select(row => row.Indicator.Number).ToList();
        return numbers.Count == 0 ? "None"
            : numbers.Count > MostNamed ? Words.Plural(numbers.Count, "indicator")
            : Words.List(numbers);
    }
}

/// <summary>What the form asks.</summary>
public sealed class SignOffSetInput
{
    public uint Version { get; set; }

    [Required(ErrorMessage = "Enter the meeting that agreed the set.")]
    [StringLength(200, ErrorMessage = "Keep this to 200 characters.")]
    public string? SignedOffAt { get; set; }
}
