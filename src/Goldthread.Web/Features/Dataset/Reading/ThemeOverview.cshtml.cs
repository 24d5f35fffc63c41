using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Reading;

/// <summary>One theme of the dataset: its statement, the signals, one row an indicator.</summary>
public sealed class ThemeOverviewModel(
    GoldthreadDb db,
    IndicatorQuery indicators,
    ThemeActionsQuery actions,
    CurrentUser user,
    Address address
) : GoldthreadPage
{
    private const int MostThreads = 5;

    public Theme Theme { get; private set; } = null!;

    public Area? Area { get; private set; }

    public string Place => address.Here.Slug;

    public int Known { get; private set; }

    public IReadOnlyList<IndicatorLine> Rows { get; private set; } = [];

    /// <summary>What was found in these indicators and is being done, as far as this person may see it.</summary>
    public ThemeActions Followed { get; private set; } = ThemeActions.None;

    public bool MayFollow => user.May(ImprovementPolicy.Look, address.Here.Id);

    /// <summary>Threads that began with one of these indicators, the newest finding first.</summary>
    public IEnumerable<ThemeFinding> Threads => Followed.Findings.Where(finding => finding.HasThread).Take(MostThreads);

    public IEnumerable<string> Tally =>
        Rows.GroupBy(row => row.Word, StringComparer.Ordinal).Select(group => Say(group.Count(), group.Key));

    /// <summary>"2 changes", "1 improving": what can be counted has a plural.</summary>
    private static string Say(int count, string word)
    {
        var lower = char.ToLowerInvariant(word[0]) + word[1..];
        return word is "Concern" or "Change" ? Words.Plural(count, lower) : $"{Words.Count(count)} {lower}";
    }

    public async Task OnGetAsync(string slug, CancellationToken cancel)
    {
        Theme =
            await db
                .Themes.AsNoTracking()
                .SingleOrDefaultAsync(theme => theme.Slug == slug && theme.Kind == ThemeKind.Dataset, cancel)
            ?? throw new NotFoundException();
        Area = await indicators.AreaAsync(cancel);
        Known = (await indicators.KnownByThemeAsync(cancel)).GetValueOrDefault(Theme.Number ?? 0);
        var views = await indicators.AllAsync(cancel);
        Rows =
        [
            .. views
                .Where(view => view.Reading.Measure.Theme == Theme.Number)
                .OrderBy(PerformanceOverviewModel.Order)
                .Select(view => new IndicatorLine(view)),
        ];
        Followed = await actions.OfAsync(
            [.. Rows.Select(row => DatasetMeasureSource.KeyOf(row.View.Reading.Measure))],
            cancel
        );
    }
}

/// <summary>One indicator of the list, as its cells say it.</summary>
public sealed class IndicatorLine(ReadingView view)
{
    public ReadingView View => view;

    public string Word => SignalWords.InShort(view.Reading).Word;

    public string Note => SignalWords.InShort(view.Reading).Note;

    public bool IsSignal => PerformanceOverviewModel.Order(view) < 3;

    public string Latest => view.Reading.Latest is { } latest ? view.Say(latest) : "[x]";

    public string? Unit => view.Reading.Measure.Multiplier > 100 ? view.Reading.Measure.Unit : null;

    public string? Parts => view.Reading.Latest is { } latest ? view.Parts(latest) : null;

    public string? Period => view.Reading.Latest?.Period.Label;

    public string England =>
        view.Reading.England is { Value: not null } england
            ? $"England {view.Say(england.Value, england.Gap)}"
            : "No comparison";

    public string? Similar =>
        view.Reading.Similar is { Value: not null } similar
            ? $"Similar areas {view.Say(similar.Value, similar.Gap)}"
            : null;

    /// <summary>The target and how the latest figure stands to it.</summary>
    public string Target =>
        TargetWords.Target(view) is { } target ? $"{target}. {TargetWords.Standing(view.Reading)?.Say()}" : "Not set";

    public string Updated => Words.TableDate(LondonTime.Day(view.Reading.UpdatedAt));
}
