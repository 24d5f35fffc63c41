namespace Goldthread.Features.Dataset.Published;

/// <summary>
/// Reads comma-separated text (RFC 4180) record by record without a string per cell: LF, CRLF or CR line ends, quoted
/// cells with doubled quotation marks and line breaks. The current record's cells are spans that the next
/// <see cref="Read"/> overwrites. It never throws on bad text: what is wrong with a record is in <see cref="Problem"/>.
/// </summary>
public sealed class CsvReader(TextReader input)
{
    /// <summary>The longest cell a spreadsheet holds; a longer one means a quotation mark that never closes.</summary>
    public const int LongestCell = 32_767;

    private readonly char[] _buffer = new char[16 * 1024];
    private readonly List<int> _ends = [];
    private int _position;
    private int _length;
    private char[] _text = new char[4 * 1024];
    private int _textLength;
    private bool _ended;

    /// <summary>The record's number as a spreadsheet shows it: the header is 1; blank lines count.</summary>
    public int RowNumber { get; private set; }

    /// <summary>How many cells the record has; a blank line has none.</summary>
    public int Count => _ends.Count;

    /// <summary>One clear sentence about broken quotation, or null. <see cref="ProblemCell"/> says in which cell.</summary>
    public string? Problem { get; private set; }

    /// <summary>The zero-based cell that <see cref="Problem"/> is about.</summary>
    public int ProblemCell { get; private set; }

    /// <summary>Every character of the record's cells, run together: for questions about the whole record.</summary>
    public ReadOnlySpan<char> Whole => _text.AsSpan(0, _textLength);

    /// <summary>The text of a cell, without its quotation marks; empty beyond the last cell.</summary>
    public ReadOnlySpan<char> this[int cell]
    {
        get
        {
            if ((uint)cell >= (uint)_ends.Count)
            {
                return [];
            }

            var start = cell == 0 ? 0 : _ends[cell - 1];
            return _text.AsSpan(start, _ends[cell] - start);
        }
    }

    /// <summary>Moves to the next record; false at the end of the text.</summary>
    public bool Read()
    {
        _ends.Clear();
        _textLength = 0;
        Problem = null;
        if (_ended || Peek() < 0)
        {
            return false;
        }

        RowNumber++;
        var started = false;
        while (true)
        {
            var next = Take();
            switch (next)
            {
                case '"' when AtCellStart:
                    started = true;
                    ReadQuoted();
                    break;
                case ',':
                    started = true;
                    EndCell();
                    break;
                case '\r' or '\n' or -1:
                    EndRecord(next, started);
                    return true;
                default:
                    started = true;
                    Append((char)next);
                    break;
            }
        }
    }

    private bool AtCellStart => _textLength == (_ends.Count == 0 ? 0 : _ends[^1]);

    private void ReadQuoted()
    {
        while (true)
        {
            var next = Take();
            if (next < 0 || _textLength - (_ends.Count == 0 ? 0 : _ends[^1]) > LongestCell)
            {
                Report("A quotation mark opens this cell and never closes.");
                _ended = true;
                _position = _length;
                return;
            }

            if (next != '"')
            {
                Append((char)next);
            }
            else if (Peek() == '"')
            {
                Append((char)Take());
            }
            else
            {
                if (Peek() is not (',' or '\r' or '\n' or -1))
                {
                    Report("Text follows the closing quotation mark of this cell.");
                }

                return;
            }
        }
    }

    private void EndRecord(int ending, bool started)
    {
        if (ending == '\r' && Peek() == '\n')
        {
            Take();
        }

        if (started)
        {
            EndCell();
        }
    }

    private void EndCell() => _ends.Add(_textLength);

    private void Report(string problem)
    {
        if (Problem is null)
        {
            Problem = problem;
            ProblemCell = _ends.Count;
        }
    }

    private void Append(char letter)
    {
        if (_textLength == _text.Length)
        {
            Array.Resize(ref _text, _text.Length * 2);
        }

        _text[_textLength++] = letter;
    }

    private int Peek()
    {
        if (_position < _length)
        {
            return _buffer[_position];
        }

        if (_ended)
        {
            return -1;
        }

        _length = input.Read(_buffer, 0, _buffer.Length);
        _position = 0;
        return _length == 0 ? -1 : _buffer[0];
    }

    private int Take()
    {
        var next = Peek();
        if (next >= 0)
        {
            _position++;
        }

        return next;
    }
}
