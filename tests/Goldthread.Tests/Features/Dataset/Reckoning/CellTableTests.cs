using Goldthread.Features.Dataset.Reckoning;

namespace Goldthread.Tests.Features.Dataset.Reckoning;

public sealed class CellTableTests
{
    [Fact]
    public void Quoted_cells_may_hold_commas_quotation_marks_and_line_ends()
    {
        var table = Read("a,b\r\n\"one, two\",\"say \"\"yes\"\"\nnow\"\n");
        var row = Assert.Single(table.Rows);
        Assert.Equal("one, two", row.Text("a"));
        Assert.Equal("say \"yes\"\nnow", row.Text("b"));
    }

    [Fact]
    public void Columns_are_found_by_name_and_short_rows_are_empty_at_the_end()
    {
        var table = Read("b,x,a\n1,2,3\n4\n\n");
        Assert.Equal(["3", ""], table.Rows.Select(row => row.Text("a")));
        Assert.Equal([1, 4], table.Rows.Select(row => row.Number("b")));
    }

    [Theory]
    [InlineData("a\n", "t.csv:1:1: The column b is missing.")]
    [InlineData("", "t.csv:1:1: The column a is missing.")]
    [InlineData("a,b,a\n", "t.csv:1:3: The column a comes twice.")]
    [InlineData("a,b\n1,\"2\n", "t.csv:2:2: A quotation mark opens this cell and never closes.")]
    [InlineData("a,b\n\"1\"2,3\n", "t.csv:2:1: Text follows the closing quotation mark of this cell.")]
    public void A_table_that_cannot_be_read_is_refused(string text, string message) =>
        Assert.Equal(message, Assert.Throws<CellFaultException>(() => Read(text)).Message);

    [Fact]
    public void A_cell_that_cannot_be_used_says_where_it_is()
    {
        var row = Read("a,b\n1,1e400\n").Rows[0];
        Assert.Equal(
            "t.csv:2:2: The b must be a number.",
            Assert.Throws<CellFaultException>(() => row.Number("b")).Message
        );
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        string[] cells = ["plain", "with, comma", "with \"marks\"", "two\nlines", ""];
        using var text = new StringWriter();
        CellWriter.Write(text, ["a", "b", "c", "d", "e"], [cells]);

        var row = Assert.Single(Read(text.ToString()).Rows);

        Assert.Equal(cells, new[] { "a", "b", "c", "d", "e" }.Select(row.Text));
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(21.153999999999996, "21.154")]
    [InlineData(-6.07082608695652, "-6.07082608695652")]
    [InlineData(null, "")]
    public void Numbers_have_up_to_15_digits(double? number, string cell) =>
        Assert.Equal(cell, CellWriter.Cell(number));

    private static CellTable Read(string text)
    {
        using var reader = new StringReader(text);
        return CellTable.Read("t.csv", reader, "a", "b");
    }
}
