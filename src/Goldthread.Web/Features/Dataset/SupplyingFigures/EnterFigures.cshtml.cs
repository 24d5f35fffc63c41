using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Dataset.SupplyingFigures;

/// <summary>The figures of one theme: numbers, reasons, notes, and the questions about them, saved together.</summary>
public sealed class EnterFiguresModel(
    ReturnQuery returns,
    SaveFigures save,
    RecordHistoryQuery history,
    Address address,
    CurrentUser user,
    TimeProvider time
) : ReturnPage(returns, address, user, time)
{
    [BindProperty(SupportsGet = true, Name = "theme")]
    public int ThemeNumber { get; set; }

    [BindProperty]
    public List<FigureInput> Rows { get; set; } = [];

    public ReturnTheme Shown { get; private set; } = null!;

    /// <summary>What somebody else saved meanwhile, by indicator: who, when, and what the row says now.</summary>
    public Dictionary<string, string> Meanwhile { get; } = new(StringComparer.Ordinal);

    public IEnumerable<SelectListItem> Gaps =>
        [
            new SelectListItem("There is a figure", ""),
            .. Enum.GetValues<FigureGap>().Select(gap => new SelectListItem(gap.Say(), gap.ToString())),
        ];

    public static IReadOnlyList<SelectListItem> Provisional(FigureInput row) =>
        [new SelectListItem("Provisional: we expect to change it", "true", row.IsProvisional)];

    public static IReadOnlyList<SelectListItem> Unreliable(FigureInput row) =>
        [new SelectListItem("Not reliable: we do not trust it ourselves", "true", row.IsUnreliable)];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Rows = [.. Shown.Lines.Select(FigureInput.Of)];
    }

    public async Task<IActionResult> OnPostAsync(bool stay, CancellationToken cancel)
    {
        var touched = Rows.Where(row => !row.IsUntouched)
            .Select(row => new FigureToSave(row.Number, row.ToEntry()) { Version = row.Version });
        try
        {
            var saved = await save.RunAsync(new FiguresToSave(Period, Agency, [.. touched]), cancel);
            await LoadAsync(cancel);
            return Done(stay ? Theme(ThemeNumber) : Next(), Banner(saved));
        }
        catch (FiguresRefusedException refused)
        {
            foreach (var (number, fault) in refused.Faults.Select(one => (one.Number, one.Fault)))
            {
                ModelState.AddModelError(Key(number, FigureInput.PropertyOf(fault.Column)), fault.Sentence);
            }
        }
        catch (FiguresChangedException changed)
        {
            await LoadAsync(cancel);
            await TellAsync(changed.Numbers, cancel);
        }

        await LoadAsync(cancel);
        return Page();
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Shown = View.Themes.FirstOrDefault(theme => theme.Number == ThemeNumber) ?? throw new NotFoundException();
        var typed = Rows.ToLookup(row => row.Number, StringComparer.Ordinal);
        Rows = [.. Shown.Lines.Select(line => typed[line.Number].FirstOrDefault() ?? FigureInput.Of(line))];
    }

    /// <summary>Whether the lesser questions of a row are shown at once: something is said there, or wrong.</summary>
    public bool IsOpened(int at)
    {
        var row = Rows[at];
        return !string.IsNullOrEmpty(row.Gap)
            || row.IsProvisional
            || row.IsUnreliable
            || !string.IsNullOrEmpty(row.GapBecause)
            || !string.IsNullOrEmpty(row.Note)
            || new[] { FigureColumn.Gap, FigureColumn.GapBecause, FigureColumn.Note }.Any(column =>
                ModelState[Key(row.Number, FigureInput.PropertyOf(column))]?.Errors.Count > 0
            );
    }

    /// <summary>The next theme after this one that is not done, from the first again; the check when all are.</summary>
    private string Next()
    {
        var waiting = View.Themes.Where(theme => !theme.IsDone && theme.Number != ThemeNumber).ToList();
        var next = waiting.FirstOrDefault(theme => theme.Number > ThemeNumber) ?? waiting.FirstOrDefault();
        return next is not null ? Theme(next.Number)
            : Shown.Answered < Shown.Lines.Count ? Overview
            : Check;
    }

    private string Banner(SavedFigures saved) =>
        (saved.Changed, saved.Odd) switch
        {
            (0, _) => $"{Shown.Name}: nothing was different",
            (_, 0) => $"{Shown.Name} saved",
            (_, var odd) =>
                $"{Shown.Name} saved. {Words.Plural(odd, "figure")} {(odd == 1 ? "is" : "are")} unlike earlier ones: you are asked about {(odd == 1 ? "it" : "them")} before you send",
        };

    private string Key(string number, string property) =>
        FormattableString.Invariant($"{nameof(Rows)}[{Rows.FindIndex(row => row.Number == number)}].{property}");

    /// <summary>Says whose words stand there now, and lets the next saving know that this person has seen them.</summary>
    private async Task TellAsync(IReadOnlyList<string> numbers, CancellationToken cancel)
    {
        foreach (var line in numbers.Select(View.Find).OfType<ReturnLine>())
        {
            var last = (await history.OfAsync(cancel, line.Figure.Id)) is [var newest, ..] ? newest : null;
            var who = last is null ? "Somebody else" : $"{last.Who} saved this at {Words.Time(last.At)}";
            Meanwhile[line.Number] =
                $"{who}. It now says: {line.Said ?? "nothing"}{(line.Figure.Note is { } note ? $", with the note “{note}”" : "")}. Yours is still in the boxes. Save again to keep yours.";
            var key = Key(line.Number, nameof(FigureInput.Version));
            ModelState.SetModelValue(key, line.Figure.Version, FormattableString.Invariant($"{line.Figure.Version}"));
            ModelState.AddModelError(
                Key(line.Number, nameof(FigureInput.Numerator)),
                $"{line.Number}: somebody else changed this row while you had it open."
            );
        }
    }
}
