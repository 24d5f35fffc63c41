using System.Globalization;
using System.Text;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Demonstration;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Office;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.BrowserTests.Support;

/// <summary>What Hampshire’s agencies have to say in a period: numbers like those before, for a form or for the template of a return.</summary>
internal sealed class ReturnFigures
{
    private const int MostRows = 1_000;

    private readonly Dictionary<string, (IndicatorDefinition Definition, int Suppliers)> known;

    private ReturnFigures(Dictionary<string, (IndicatorDefinition, int)> known) => this.known = known;

    public static Task<ReturnFigures> OfAsync(House house) =>
        house.LookAsync(async db =>
        {
            var suppliers = await db
                .IndicatorSuppliers.AsNoTracking()
                .GroupBy(supplier => supplier.IndicatorId)
                .ToDictionaryAsync(group => group.Key, group => group.Count());
            var definitions = await db.IndicatorDefinitions.AsNoTracking().OrderBy(one => one.Edition).ToListAsync();
            Dictionary<string, (IndicatorDefinition, int)> known = new(StringComparer.Ordinal);
            foreach (var definition in definitions)
            {
                known[definition.Number] = (definition, suppliers.GetValueOrDefault(definition.IndicatorId, 1));
            }

            return new ReturnFigures(known);
        });

    /// <summary>Numerator and, where one is asked, denominator of one row.</summary>
    /// <param name="number">The indicator.</param>
    /// <param name="agency">As addresses name it.</param>
    /// <param name="at">The period, counted from the first of the demonstration.</param>
    public (string Top, string? Bottom) Of(string number, string agency, int at)
    {
        var (definition, suppliers) = known[number];
        var (top, bottom) = InventedFigures.Of(definition, agency, suppliers, at)!.Value;
        return (Say(top), bottom is { } whole ? Say(whole) : null);
    }

    /// <summary>The template as the agency sends it back: its own rows, with the numbers filled in.</summary>
    public string Fill(string template, string agency, int at)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(template));
        var rows = SheetReader.Read(content, FileKind.Csv, MostRows)[0].Rows;
        var columns = rows[0].Cells.ToList();
        var (number, top, bottom) = (
            columns.IndexOf(ReturnColumns.Number),
            columns.IndexOf(ReturnColumns.Numerator),
            columns.IndexOf(ReturnColumns.Denominator)
        );
        var text = new StringBuilder();
        Write(text, columns);
        foreach (var row in rows.Skip(1))
        {
            List<string> cells = [.. columns.Select((_, at) => row.Cell(at))];
            (cells[top], var whole) = Of(cells[number], agency, at);
            cells[bottom] = whole ?? cells[bottom];
            Write(text, cells);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))
            .Append("\r\n");

    private static string Say(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
