using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Office;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.SupplyingFigures;

/// <summary>What a file says of a return: the rows that can be taken, and what is wrong with the others.</summary>
/// <param name="Rows">Those without a fault, in the order of the file.</param>
/// <param name="Faults">By row and column.</param>
public sealed record ReturnFileReading(IReadOnlyList<FileRow> Rows, IReadOnlyList<FileRowFault> Faults)
{
    /// <summary>Those that say something else than what is saved.</summary>
    public IReadOnlyList<FileRow> Different => [.. Rows.Where(row => row.IsDifferent)];

    /// <summary>How many rows have something wrong.</summary>
    public int Wrong => Faults.Select(fault => fault.Row).Distinct().Count();

    /// <summary>Reads a file for a return through the one validator of figures.</summary>
    /// <exception cref="FileRefusedException">It is not the file of this return; the sentence says where.</exception>
    public static ReturnFileReading Of(ReturnView view, string name, Stream content)
    {
        var sheet = ReturnFile.Read(content, ReturnFile.Inspect(name, content));
        RefuseOthers(view, sheet);
        List<FileRow> rows = [];
        List<FileRowFault> faults = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var row in sheet.Rows)
        {
            var number = sheet.Cell(row, ReturnColumns.Number) ?? "";
            var line = LineOf(view, number, sheet.Cell(row, ReturnColumns.Indicator));
            var strange =
                number.Length == 0 ? "Enter the number of the indicator."
                : line is null ? $"{Short(number)} is no indicator of this return. Leave only the rows of the template."
                : !seen.Add(line.Number) ? $"{number} is there twice. Leave one of the two rows."
                : null;
            if (strange is not null)
            {
                faults.Add(new FileRowFault(sheet, row.Number, ReturnColumns.Number, strange));
                continue;
            }

            var entry = Entry(sheet, row, line!);
            var reading = FigureChecks.Read(line!.Definition, entry);
            faults.AddRange(
                reading.Faults.Select(fault => new FileRowFault(sheet, row.Number, fault.Column.Say(), fault.Sentence))
            );
            if (reading.IsSound)
            {
                rows.Add(new FileRow(row.Number, line, entry, reading.Text));
            }
        }

        return sheet.Rows.Count == 0
            ? throw new FileRefusedException("This file names the columns and has no rows below them.")
            : new ReturnFileReading(rows, faults);
    }

    /// <summary>A file of another agency or another period is refused whole: a slip of a file, and not of a row.</summary>
    private static void RefuseOthers(ReturnView view, ReturnSheet sheet)
    {
        foreach (var row in sheet.Rows)
        {
            var agency = sheet.Cell(row, ReturnColumns.Agency) ?? "";
            if (
                !agency.Equals(view.Agency.Name, StringComparison.OrdinalIgnoreCase)
                && !agency.Equals(view.Agency.ShortName, StringComparison.OrdinalIgnoreCase)
            )
            {
                var whose = agency.Length == 0 ? "no agency" : Short(agency);
                throw new FileRefusedException(
                    $"{sheet.Say(row.Number, ReturnColumns.Agency)}: this row is for {whose}, and this return is of {view.Agency.Name}."
                );
            }

            if (FigureChecks.CheckPeriod(sheet.Cell(row, ReturnColumns.Period), view.Period) is { } fault)
            {
                throw new FileRefusedException($"{sheet.Say(row.Number, ReturnColumns.Period)}: {fault.Sentence}");
            }
        }
    }

    /// <summary>
    /// A spreadsheet program that opens a CSV file takes 2.10 for the number 2.1, so the name decides between the two.
    /// </summary>
    private static ReturnLine? LineOf(ReturnView view, string number, string? name) =>
        view.Lines.FirstOrDefault(line =>
            line.Number != number
            && line.Number.TrimEnd('0') == number.TrimEnd('0')
            && line.Definition.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        ) ?? view.Find(number);

    private static FigureEntry Entry(ReturnSheet sheet, ReadRow row, ReturnLine line)
    {
        var denominator = sheet.Cell(row, ReturnColumns.Denominator);
        return new FigureEntry
        {
            Numerator = sheet.Cell(row, ReturnColumns.Numerator),
            Denominator =
                !line.Definition.AsksDenominator && denominator == CellMarker.DoesNotApply.Text ? null : denominator,
            Gap = sheet.Cell(row, ReturnColumns.Gap),
            GapBecause = sheet.Cell(row, ReturnColumns.GapBecause),
            Provisional = sheet.Cell(row, ReturnColumns.Provisional),
            Unreliable = sheet.Cell(row, ReturnColumns.Unreliable),
            Note = sheet.Cell(row, ReturnColumns.Note),
            OddBecause = sheet.Cell(row, ReturnColumns.OddBecause),
            QueryAnswer = line.Figure.QueryAnswer,
        };
    }

    private static string Short(string words) => words.Length > 60 ? words[..59] + "…" : words;
}

/// <summary>One row that can be taken.</summary>
/// <param name="Row">As the spreadsheet shows it, from 1.</param>
public sealed record FileRow(int Row, ReturnLine Line, FigureEntry Entry, FigureText Text)
{
    /// <summary>Whether it says something else than what is saved.</summary>
    public bool IsDifferent => Line.Figure.ToText() != Text;

    /// <summary>The row as it would be saved, in words.</summary>
    public string Said => Line.Say(Text) ?? "Nothing yet";

    /// <summary>The question that the figure raises beside earlier ones, unless the file answers it.</summary>
    public string? Question =>
        Text.OddBecause is null
            ? OddFigures.Ask(Line.Definition, Text.Numerator, Text.Denominator, Line.Past)
            : null;
}

/// <summary>What is wrong with one cell of a file.</summary>
public sealed record FileRowFault(ReturnSheet Sheet, int Row, string Column, string Sentence)
{
    public string Where => Sheet.Say(Row, Column);
}
