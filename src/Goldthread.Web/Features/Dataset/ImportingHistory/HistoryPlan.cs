using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;

namespace Goldthread.Features.Dataset.ImportingHistory;

/// <summary>What a file of earlier figures would bring, or what is wrong with it.</summary>
/// <param name="Figures">The figures that are new here.</param>
/// <param name="Already">How many of its figures are here already, as they are in the file.</param>
/// <param name="Faults">What is wrong; where there is anything, nothing is brought in.</param>
public sealed record HistoryPlan(IReadOnlyList<HistoryFigure> Figures, int Already, IReadOnlyList<HistoryFault> Faults)
{
    public int Periods => Figures.Select(figure => figure.Period).Distinct().Count();
}

/// <summary>One figure of the file.</summary>
public sealed record HistoryFigure(
    int Row,
    IndicatorDefinition Definition,
    Guid AgencyId,
    Period Period,
    FigureText Text
);
