using System.Text;

namespace Goldthread.Features.Dataset.Reckoning;

/// <summary>Cuts comma-separated text into rows of cells, by the rules of RFC 4180; line ends may be LF or CRLF.</summary>
internal sealed class CellReader(string file, TextReader reader)
{
    private const int End = -1;

    /// <summary>The number of the row that <see cref="Next"/> gave last, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>The next row's cells, or nothing at the end.</summary>
    /// <exception cref="CellFaultException">A quotation mark is never closed.</exception>
    public IReadOnlyList<string>? Next()
    {
        if (reader.Peek() == End)
        {
            return null;
        }

        Row++;
        var cells = new List<string>();
        while (true)
        {
            var (cell, end) = reader.Peek() == '"' ? Quoted(cells.Count + 1) : Plain(new StringBuilder());
            cells.Add(cell);
            if (end != ',')
            {
                return cells;
            }
        }
    }

    private (string Cell, int End) Plain(StringBuilder cell)
    {
        while (true)
        {
            var letter = reader.Read();
            if (letter is ',' or '\n' or End)
            {
                return (cell.ToString(), letter);
            }

            if (letter != '\r' || reader.Peek() is not ('\n' or End))
            {
                cell.Append((char)letter);
            }
        }
    }

    private (string Cell, int End) Quoted(int column)
    {
        _ = reader.Read();
        var cell = new StringBuilder();
        while (true)
        {
            var letter = reader.Read();
            if (letter == End)
            {
                throw new CellFaultException(file, Row, column, "A quotation mark is never closed.");
            }

            if (letter != '"')
            {
                cell.Append((char)letter);
            }
            else if (reader.Peek() == '"')
            {
                cell.Append((char)reader.Read());
            }
            else
            {
                return Plain(cell);
            }
        }
    }
}
