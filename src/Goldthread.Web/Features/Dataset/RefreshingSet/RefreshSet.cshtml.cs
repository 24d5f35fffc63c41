using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Dataset.RefreshingSet;

/// <summary>
/// One theme of a refresh at a time: each indicator with the evidence of its use, and what is to become of it. Once it is
/// signed off, what was decided.
/// </summary>
public sealed class RefreshSetModel(
    RefreshViewQuery refreshes,
    UseEvidenceQuery evidence,
    DecideIndicators decide,
    CurrentUser user,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>The theme that is shown; the first one with something undecided where the address names none.</summary>
    [BindProperty(SupportsGet = true, Name = "theme")]
    public int Theme { get; set; }

    [BindProperty]
    public RefreshSetInput Input { get; set; } = new();

    public RefreshView View { get; private set; } = null!;

    public IReadOnlyDictionary<string, UseEvidence> Evidence { get; private set; } =
        new Dictionary<string, UseEvidence>(StringComparer.Ordinal);

    /// <summary>The indicators of the theme.</summary>
    public IReadOnlyList<RefreshRow> Shown { get; private set; } = [];

    /// <summary>Those of them that are undecided.</summary>
    public IReadOnlyList<RefreshRow> LeftHere => [.. View.Undecided.Where(row => row.Indicator.Theme == Theme)];

    public string YearName => new FinancialYear(Year).Name;

    public string ThemeName => View.Themes.First(theme => theme.Number == Theme).Name;

    public bool MayKeep => user.May(DatasetPolicy.Keep, address.Here.Id);

    public string Place => address.Here.Slug;

    public string RestPath => $"{ThemePath(Theme)}&handler=Rest";

    public string Progress
    {
        get
        {
            var (asked, left) = (View.Asked.Count, View.Undecided.Count);
            return left == 0
                ? $"All {Words.Plural(asked, "indicator")} decided. Nothing changes before sign-off."
                : $"{Words.Count(asked - left)} of {Words.Plural(asked, "indicator")} decided, {Words.Count(left)} to go. Nothing changes before sign-off.";
        }
    }

    public string ThemePath(int theme) =>
        FormattableString.Invariant($"{DatasetPaths.RefreshSet(Place, Year)}?theme={theme}");

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var choices = Input
            .Rows.Select(
                (row, at) =>
                    row.Choice is { } choice
                        ? new IndicatorChoice(row.Number ?? "", choice, row.Because, row.Seen)
                        {
                            Field = FormattableString.Invariant($"Rows[{at}].Because"),
                        }
                        : null
            )
            .OfType<IndicatorChoice>()
            .ToList();
        if (choices.Count == 0)
        {
            ModelState.AddModelError("Input.Rows[0].Choice", "Decide at least one indicator.");
            await LoadAsync(cancel);
            return Page();
        }

        await decide.RunAsync(Year, choices, cancel);
        return await NextAsync($"{Words.Plural(choices.Count, "decision")} saved", cancel);
    }

    public async Task<IActionResult> OnPostRestAsync(CancellationToken cancel)
    {
        View = await refreshes.ReadAsync(Year, cancel);
        var left = LeftHere
            .Select(row =>
                row.Indicator.Standing == IndicatorStanding.Proposed
                    ? new IndicatorChoice(row.Indicator.Number, RefreshChoice.Add, Input.RestBecause)
                    {
                        Field = nameof(Input.RestBecause),
                    }
                    : new IndicatorChoice(row.Indicator.Number, RefreshChoice.Keep, null)
            )
            .ToList();
        await decide.RunAsync(Year, left, cancel);
        return await NextAsync($"{Words.Plural(left.Count, "decision")} saved", cancel);
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        View = await refreshes.ReadAsync(Year, cancel);
        if (!View.Refresh.IsOpen || View.Rows.Count == 0)
        {
            return;
        }

        if (View.Rows.All(row => row.Indicator.Theme != Theme))
        {
            Theme = (View.Undecided.Count > 0 ? View.Undecided[0] : View.Rows[0]).Indicator.Theme;
        }

        Shown = [.. View.Rows.Where(row => row.Indicator.Theme == Theme)];
        Evidence = await evidence.AllAsync([.. Shown.Select(row => row.Indicator)], cancel);
        if (Input.Rows.Count != Shown.Count)
        {
            Input.Rows =
            [
                .. Shown.Select(row => new RefreshRowInput
                {
                    Choice = row.Decision?.Choice,
                    Because = row.Decision?.Because,
                }),
            ];
        }
    }

    /// <summary>Stays in the theme while something of it is undecided, then goes to the next one.</summary>
    private async Task<IActionResult> NextAsync(string sentence, CancellationToken cancel)
    {
        View = await refreshes.ReadAsync(Year, cancel);
        var next = LeftHere.Count > 0 || View.Undecided.Count == 0 ? Theme : View.Undecided[0].Indicator.Theme;
        return Done(ThemePath(next), sentence);
    }
}

/// <summary>What the form asks.</summary>
public sealed class RefreshSetInput
{
    public List<RefreshRowInput> Rows { get; set; } = [];

    [StringLength(Indicator.ReasonLength, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? RestBecause { get; set; }
}

/// <summary>The answer for one indicator.</summary>
public sealed class RefreshRowInput
{
    public string? Number { get; set; }

    public RefreshChoice? Choice { get; set; }

    [StringLength(Indicator.ReasonLength, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? Because { get; set; }

    /// <summary>The version of the decision that the page showed; nothing where there was none.</summary>
    public uint? Seen { get; set; }
}
