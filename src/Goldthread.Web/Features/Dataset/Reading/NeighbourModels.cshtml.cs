using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.Reading;

/// <summary>Which areas are similar to the partnership’s, by every model that is known, each with its name and date.</summary>
public sealed class NeighbourModelsModel(
    IndicatorQuery indicators,
    NeighboursQuery neighbours,
    ReferenceShelf reference,
    Address address
) : GoldthreadPage
{
    public string Place => address.Here.Slug;

    public string? AreaName { get; private set; }

    public IReadOnlyList<ShownModel> Models { get; private set; } = [];

    /// <summary>How far the two latest models agree; nothing where there is one.</summary>
    public string? Shared { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (await indicators.AreaAsync(cancel) is not { } area)
        {
            return;
        }

        AreaName = area.Name;
        var known = await neighbours.AllAsync(cancel);
        Models = [.. known.Select((model, at) => Show(model, at, area))];
        if (Models is [{ Lines.Count: > 0 } latest, { Lines.Count: > 0 } before, ..])
        {
            var both = latest.Lines.Count(line => before.Lines.Any(other => other.Area == line.Area));
            Shared = $"The two latest models share {Words.Count(both)} of {Words.Count(latest.Lines.Count)}.";
        }
    }

    private ShownModel Show(KnownModel model, int at, Area area) =>
        new(
            FormattableString.Invariant($"model-{at + 1}"),
            $"{model.Lists.Model}, {(model.Lists.Date.Length > 0 ? model.Lists.Date : "without a date")}",
            model.Release,
            [
                .. model
                    .Lists.Of(area.LaCode)
                    .Select(one => new NeighbourLine(
                        one.Rank,
                        reference.Areas.WithLaCode(one.LaCode).Select(reference.Areas.SeriesOf).Last().Name,
                        one.Closeness
                    )),
            ]
        );
}

/// <summary>A model as shown, with the release it was read from.</summary>
public sealed record ShownModel(string Id, string Name, StatisticsRelease? Release, IReadOnlyList<NeighbourLine> Lines);

/// <summary>One similar area.</summary>
public sealed record NeighbourLine(int Rank, string Area, string Closeness);
