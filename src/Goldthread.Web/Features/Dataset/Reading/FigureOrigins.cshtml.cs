using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.Reading;

/// <summary>Every number that an indicator’s page shows from a published file, with the row it stands in.</summary>
public sealed class FigureOriginsModel(
    IndicatorQuery indicators,
    ReferenceShelf shelf,
    DictionaryQuery dictionary,
    Address address
) : GoldthreadPage
{
    public IMeasureDefinition Measure { get; private set; } = null!;

    public IndicatorAbout About { get; private set; } = null!;

    public StatisticsRelease? Release { get; private set; }

    public StatisticsRelease? Population { get; private set; }

    /// <summary>What the dictionary of the local authority interactive tool says of the measure.</summary>
    public MeasureNote? Note { get; private set; }

    public StatisticsRelease? Dictionary { get; private set; }

    /// <summary>The model of neighbours, where any stands beside the figures.</summary>
    public string? Neighbours { get; private set; }

    public IReadOnlyList<OriginLine> Lines { get; private set; } = [];

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(string reference, CancellationToken cancel)
    {
        Measure = await indicators.DefinitionAsync(reference, cancel) ?? throw new NotFoundException();
        var view = await indicators.FindAsync(reference, cancel);
        if (Measure.Invented && view is null)
        {
            throw new NotFoundException();
        }

        About = new IndicatorAbout(Measure, view?.Reading, shelf.Measures);
        Release = view?.Reading.Release;
        if (view is null || Release is null)
        {
            return;
        }

        var reading = view.Reading;
        Population = reading.PopulationRelease;
        Neighbours = reading.Similar is null ? null : reading.NeighbourModel;
        Lines =
        [
            .. reading.Elsewhere.Select(other => new OriginLine(
                other.Place,
                other.Figure.Period.Label,
                view.Say(other.Figure.Value, other.Figure.Gap),
                other.Figure.Row,
                other.Figure.WholeRow
            )),
            .. reading
                .Figures.Reverse()
                .Select(figure => new OriginLine(
                    reading.AreaName,
                    figure.Period.Label,
                    view.Say(figure),
                    figure.Row,
                    figure.WholeRow
                )),
        ];
        if (About.Published?.DictionaryName is { } name)
        {
            (Dictionary, Note) = await dictionary.OfAsync(name, cancel);
        }
    }
}

/// <summary>A number, the row it stands in and, where it is another, the row of its denominator.</summary>
public sealed record OriginLine(string Place, string Period, string Figure, int Row, int? WholeRow);
