using System.Text;
using Goldthread.Platform.Office;

namespace Goldthread.Tests.Platform.Office;

public sealed class CsvWriterTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 23 9200 0000", "'+44 23 9200 0000")]
    [InlineData("-3.5", "-3.5")]
    [InlineData("-3 to 5", "'-3 to 5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("say \"hello\", all", "\"say \"\"hello\"\", all\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("", "no value")]
    public async Task Text_is_quoted_and_never_a_formula(string cell, string written) =>
        Assert.Equal($"Name\r\n{written}\r\n", (await CsvAsync([cell]))[1..]);

    [Fact]
    public async Task Numbers_days_and_answers_are_the_same_in_every_culture()
    {
        var csv = await CsvAsync([-1.5], [12345678901L], [0.1m], [new DateOnly(2026, 11, 24)], [true], [null]);
        Assert.Equal("\uFEFFName\r\n-1.5\r\n12345678901\r\n0.1\r\n2026-11-24\r\nYes\r\nno value\r\n", csv);
    }

    [Fact]
    public async Task A_cell_to_fill_in_stays_blank()
    {
        using var stream = new MemoryStream();
        var table = new DownloadTable("T", "t", ["Name", "Count"], [["a", null], ["b", 2]])
        {
            Looks = new Dictionary<string, ColumnLook> { ["Count"] = new() { IsFilledIn = true } },
        };
        await CsvWriter.WriteAsync(stream, table, Cancel);
        Assert.Equal("\uFEFFName,Count\r\na,\r\nb,2\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static async Task<string> CsvAsync(params object?[][] rows)
    {
        using var stream = new MemoryStream();
        await CsvWriter.WriteAsync(stream, new DownloadTable("T", "t", ["Name"], rows), Cancel);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
