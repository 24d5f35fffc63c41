using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>Adds what agencies are asked for in a window, a row an indicator. Does not save.</summary>
[Scoped]
public sealed class AskedReturns(GoldthreadDb db)
{
    /// <returns>The returns, one an agency, with the number of their rows.</returns>
    public IReadOnlyList<(DataReturn Return, int Rows)> Add(ReturnWindow window, IReadOnlyList<AskedIndicator> asked)
    {
        List<(DataReturn, int)> made = [];
        foreach (var agency in asked.SelectMany(one => one.Agencies).Distinct())
        {
            var one = new DataReturn(window, agency);
            db.Add(one);
            made.Add(
                (one, AddRows(one, asked.Where(row => row.Agencies.Contains(agency)).Select(row => row.Definition)))
            );
        }

        return made;
    }

    /// <summary>More rows of a return that there is.</summary>
    public int AddRows(DataReturn one, IEnumerable<IndicatorDefinition> definitions)
    {
        var rows = definitions.Select(definition => new ReturnedFigure(one, definition)).ToList();
        db.AddRange(rows);
        return rows.Count;
    }
}
