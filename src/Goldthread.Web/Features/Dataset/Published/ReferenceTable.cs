namespace Goldthread.Features.Dataset.Published;

/// <summary>
/// Reads the reference tables that ship inside the program: comma-separated, after lines beginning with `#` that say
/// where the facts come from.
/// </summary>
public static class ReferenceTable
{
    /// <summary>The text of a shipped table.</summary>
    /// <param name="name">The end of the embedded resource’s name.</param>
    /// <exception cref="InvalidOperationException">There is no such resource: a fault of the build.</exception>
    public static TextReader Open(string name)
    {
        var assembly = typeof(ReferenceTable).Assembly;
        var resource =
            assembly.GetManifestResourceNames().SingleOrDefault(known => known.EndsWith(name, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        return new StreamReader(assembly.GetManifestResourceStream(resource)!);
    }

    /// <summary>The rows of a table, and the notes before its header as `key: value` pairs.</summary>
    public static (IReadOnlyDictionary<string, string> Notes, IReadOnlyList<ReferenceRow> Rows) Read(TextReader text)
    {
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (text.Peek() == '#')
        {
            var parts = text.ReadLine()!.TrimStart('#', ' ').Split(": ", 2);
            if (parts.Length == 2)
            {
                notes[parts[0]] = parts[1];
            }
        }

        var csv = new CsvReader(text);
        csv.Read();
        var columns = Enumerable.Range(0, csv.Count).ToDictionary(i => csv[i].ToString(), StringComparer.Ordinal);
        var rows = new List<ReferenceRow>();
        while (csv.Read())
        {
            rows.Add(new ReferenceRow(columns, [.. Enumerable.Range(0, columns.Count).Select(i => csv[i].ToString())]));
        }

        return (notes, rows);
    }
}

/// <summary>A row of a shipped reference table, read by column name.</summary>
public sealed class ReferenceRow(IReadOnlyDictionary<string, int> columns, string[] cells)
{
    /// <summary>The text of a cell.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column: a fault of the build.</exception>
    public string this[string column] => cells[columns[column]];
}
