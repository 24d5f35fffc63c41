using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>Finds the place a row is about, by codes. A name that differs from the reference list is a warning.</summary>
public sealed class AreaReader(
    AreaDirectory areas,
    FileHeader header,
    FaultList faults,
    Action<int, string, string> warn
)
{
    private readonly HashSet<string> _warned = new(StringComparer.Ordinal);

    /// <summary>The row’s area, or null where a fault was noted.</summary>
    /// <param name="row">The row.</param>
    /// <param name="level">Its level: one of those that are kept.</param>
    public Area? Read(CsvReader row, GeographicLevel level)
    {
        if (!HasEveryCell(row, level) || NamesASmallerPlace(row, level))
        {
            return null;
        }

        var area = level == GeographicLevel.LocalAuthority ? ReadPair(row) : ReadCode(row, level);
        var nameColumn = level.Columns[^1];
        var name = row[header.IndexOf(nameColumn)].Trim();
        if (area is not null && !area.IsCalled(name) && _warned.Add($"{area.Key} {name}"))
        {
            warn(row.RowNumber, nameColumn, $"‘{name}’ is called {area.Name} in the reference list; the code decides.");
        }

        return area;
    }

    private bool HasEveryCell(CsvReader row, GeographicLevel level)
    {
        var whole = true;
        foreach (var column in level.Columns)
        {
            var place = header.IndexOf(column);
            if (place < 0 || row[place].IsWhiteSpace())
            {
                whole = false;
                var what = place < 0 ? "the file has no such column" : "the cell is empty";
                faults.Add(row.RowNumber, column, $"A row at the level {level} needs {column}, and {what}.");
            }
        }

        return whole;
    }

    /// <summary>A national or regional row that carries the code of a smaller place says two things at once.</summary>
    private bool NamesASmallerPlace(CsvReader row, GeographicLevel level)
    {
        string[] smaller =
            level == GeographicLevel.National ? ["region_code", "new_la_code"]
            : level == GeographicLevel.Regional ? ["new_la_code"]
            : [];
        foreach (var column in smaller)
        {
            var place = header.IndexOf(column);
            var code = place < 0 ? [] : row[place].Trim();
            if (code.Length == 9 && code[0] == 'E')
            {
                faults.Add(row.RowNumber, column, $"A row at the level {level} names a smaller place, {code}.");
                return true;
            }
        }

        return false;
    }

    private Area? ReadPair(CsvReader row)
    {
        var laCode = row[header.IndexOf("old_la_code")].Trim();
        var onsCode = row[header.IndexOf("new_la_code")].Trim();
        var area = areas.FindPair(laCode, onsCode);
        if (area is null)
        {
            var meant = areas
                .WithOnsCode(onsCode.ToString())
                .Concat(areas.WithLaCode(laCode.ToString()))
                .Where(known => known.LaCode.Length > 0 && known.OnsCode != "z")
                .Take(2)
                .Select(known => $"{known.Name} is {known.LaCode} and {known.OnsCode}");
            var hint = string.Join("; ", meant);
            faults.Add(
                row.RowNumber,
                "old_la_code",
                $"No local authority ever had the codes {laCode} and {onsCode}"
                    + (hint.Length > 0 ? $" ({hint})." : ".")
            );
        }

        return area;
    }

    private Area? ReadCode(CsvReader row, GeographicLevel level)
    {
        var column = level.Columns[0];
        var code = row[header.IndexOf(column)].Trim();
        var area = areas.FindCode(level, code);
        if (area is null)
        {
            faults.Add(row.RowNumber, column, $"‘{code}’ is not the code of a place at the level {level}.");
        }

        return area;
    }
}
