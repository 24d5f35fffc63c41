using CsCheck;
using Goldthread.Features.Dataset.Published;

namespace Goldthread.Tests.Features.Dataset.Published;

public sealed class CsvReaderTests
{
    private static readonly Gen<string> Cells = Gen.String[Gen.Char["a,b \"\r\né0.-‘"], 0, 6];
    private static readonly Gen<List<List<string>>> Tables = Cells.List[1, 5].List[0, 6];

    [Fact]
    public void What_is_written_is_read_back_whatever_the_line_ends()
    {
        string[] endings = ["\n", "\r\n", "\r"];
        Gen.Select(Tables, Gen.Int[0, 2].Select(i => endings[i]))
            .Sample((table, ending) => Assert.Equal(table, ReadAll(Write(table, ending)).Select(row => row.Cells)));
    }

    [Fact]
    public void Random_text_is_read_to_its_end_without_throwing()
    {
        Gen.String[Gen.Char["\",\n\r ax\0"], 0, 60].Sample(text => ReadAll(text).Count <= text.Length);
    }

    [Fact]
    public void Rows_are_numbered_as_a_spreadsheet_shows_them()
    {
        var rows = ReadAll("a,b\r\n\"one\ntwo\",2\r\n\r\nlast,\"say \"\"yes\"\"\"");
        Assert.Equal([1, 2, 3, 4], rows.Select(row => row.Row));
        Assert.Equal("one\ntwo", rows[1].Cells[0]);
        Assert.Empty(rows[2].Cells);
        Assert.Equal("say \"yes\"", rows[3].Cells[1]);
    }

    [Theory]
    [InlineData("a,\"b\nc,d\n", 1, "never closes")]
    [InlineData("a,\"b\"c\n", 1, "Text follows")]
    public void Broken_quotation_is_said(string text, int cell, string words)
    {
        using var reader = new StringReader(text);
        var csv = new CsvReader(reader);
        Assert.True(csv.Read());
        Assert.Contains(words, csv.Problem, StringComparison.Ordinal);
        Assert.Equal(cell, csv.ProblemCell);
    }

    [Fact]
    public void A_cell_that_swallows_the_file_ends_the_reading()
    {
        using var reader = new StringReader("a,\"" + new string('x', CsvReader.LongestCell * 4));
        var csv = new CsvReader(reader);
        Assert.True(csv.Read());
        Assert.NotNull(csv.Problem);
        Assert.False(csv.Read());
    }

    [Fact]
    public void Packed_cells_come_back_as_they_were()
    {
        Gen.String[Gen.Char['a', 'z'], 0, 4]
            .List[1, 6]
            .Sample(cells =>
            {
                var packed = PackedCells.Of(cells);
                Assert.Equal(cells, packed.ToArray());
                Assert.Equal(cells, Enumerable.Range(0, cells.Count).Select(i => packed[i].ToString()));
            });
    }

    private static List<(int Row, List<string> Cells)> ReadAll(string text)
    {
        using var reader = new StringReader(text);
        var csv = new CsvReader(reader);
        var rows = new List<(int, List<string>)>();
        while (csv.Read())
        {
            rows.Add((csv.RowNumber, [.. Enumerable.Range(0, csv.Count).Select(i => csv[i].ToString())]));
        }

        return rows;
    }

    private static string Write(List<List<string>> table, string ending) =>
        string.Concat(
            table.Select(row =>
                string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))
                + ending
            )
        );
}
