using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Partnership;
using Goldthread.GovUk.Charts;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Reading;

/// <summary>Every chart of one theme, small, for paper: ten on a page of A4, each with what it says in words.</summary>
public sealed class ThemePrintModel(GoldthreadDb db, IndicatorQuery indicators, Address address) : GoldthreadPage
{
    public string Name { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public int Number { get; private set; }

    public Area? Area { get; private set; }

    public string Place => address.Here.Slug;

    /// <summary>Indicators with figures, by their numbers: on paper one looks for a number.</summary>
    public IReadOnlyList<SmallIndicator> Charts { get; private set; } = [];

    /// <summary>Those that have a gap and no figure at all.</summary>
    public IReadOnlyList<string> Silent { get; private set; } = [];

    public async Task OnGetAsync(string slug, CancellationToken cancel)
    {
        var theme =
            await db
                .Themes.AsNoTracking()
                .Where(known => known.Slug == slug && known.Kind == ThemeKind.Dataset)
                .Select(known => new
                {
                    known.Name,
                    known.Slug,
                    known.Number,
                })
                .SingleOrDefaultAsync(cancel)
            ?? throw new NotFoundException();
        (Name, Slug, Number) = (theme.Name, theme.Slug, theme.Number ?? 0);
        Area = await indicators.AreaAsync(cancel);
        var views = (await indicators.AllAsync(cancel)).Where(view => view.Reading.Measure.Theme == Number).ToList();
        Charts = [.. views.Where(view => view.Reading.Latest is not null).Select(view => new SmallIndicator(view))];
        Silent =
        [
            .. views
                .Where(view => view.Reading.Latest is null)
                .Select(view => $"{view.Reading.Measure.Id} {view.Reading.Measure.Name}"),
        ];
    }
}

/// <summary>One chart among many, with its words.</summary>
public sealed class SmallIndicator(ReadingView view)
{
    public string Heading => $"{view.Reading.Measure.Id} {view.Reading.Measure.Name}";

    public SignalIcon Icon => view.Icon;

    /// <summary>"Concern, higher or rising."</summary>
    public string Signal
    {
        get
        {
            var (word, note) = SignalWords.InShort(view.Reading);
            return $"{word}. {note}.";
        }
    }

    /// <summary>"38.7% in reporting year 2023. Lower is better."</summary>
    public string Latest =>
        $"{view.Say(view.Reading.Latest!)}{(view.Reading.Measure.Multiplier > 100 ? $" {view.Reading.Measure.Unit}" : "")} in {SignalWords.InSentence(view.Reading.Latest!.Period)}. {SignalWords.Direction(view.Reading.Measure.Better)}.";

    /// <summary>The target and the limits, in words.</summary>
    public string Lines => string.Join(" ", new[] { Target, Limits }.Where(words => words.Length > 0));

    public Drawing Chart =>
        SmallChart.Draw(
            view.Chart() with
            {
                Label = $"Control chart of {view.Reading.Measure.Name}. The sentences above it say what it shows.",
            }
        );

    private string Target =>
        TargetWords.Target(view) is { } target
            ? $"{target}: {TargetWords.Standing(view.Reading)?.Say().ToLowerInvariant()}."
            : "";

    private string Limits =>
        view.Reading.LatestPoint?.Group is { LowerLimit: { } lower, UpperLimit: { } upper, Mean: { } mean }
        && view.Reading.Chart.ShowsIcons
            ? $"Mean {view.Style.Write(mean)}, usually {view.Style.Write(lower)} to {view.Style.Write(upper)}."
            : "";
}
