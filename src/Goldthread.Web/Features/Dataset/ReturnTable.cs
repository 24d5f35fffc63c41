using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Office;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset;

/// <summary>The spreadsheet of a return, to fill in and send back: one agency’s own rows, with what is saved so far.</summary>
public static class ReturnTable
{
    public const string Sheet = "Figures";

    private static readonly string NotAsked = CellMarker.DoesNotApply.Text;

    public static DownloadTable Of(ReturnView view) =>
        new(
            Sheet,
            $"{view.Period.Label}, {view.Agency.Name}",
            ReturnColumns.All,
            [.. view.Lines.Select(line => Row(view, line))]
        )
        {
            Looks = Looks(),
        };

    public static Workbook BookOf(ReturnView view) =>
        new(
            $"Figures of {view.Agency.Name} for {view.Period.Label}",
            [
                $"Fill in the worksheet {Sheet}, one row an indicator, save it, and upload it on the page of this return. It is due on {Words.PlainDate(view.Asked.DueOn)}.",
                $"Only the cells in a box are open: {Words.List(ReturnColumns.FilledIn)}. All others are locked, without a password, so that no row is lost by a slip.",
                $"Write numbers as numbers: how many, not the percentage. Leave {NotAsked} where it stands: no denominator is asked there.",
                $"Where there is no figure, leave the numbers empty, choose why under {ReturnColumns.Gap}, and give the reason under {ReturnColumns.GapBecause}.",
                $"Where a figure is unlike your earlier ones, say under {ReturnColumns.OddBecause} how you know.",
                "Name no child, family or worker anywhere.",
            ],
            [Of(view)]
        )
        {
            Date = view.Window.OpenedOn,
        };

    private static IReadOnlyList<object?> Row(ReturnView view, ReturnLine line)
    {
        var (figure, definition) = (line.Figure, line.Definition);
        return
        [
            view.Period.Label,
            view.Agency.Name,
            definition.Number,
            definition.Name,
            definition.NumeratorName,
            definition.DenominatorName ?? NotAsked,
            line.Last ?? CellMarker.NotSupplied.Text,
            Cell(figure.Numerator),
            definition.AsksDenominator ? Cell(figure.Denominator) : NotAsked,
            figure.Gap?.Say(),
            figure.GapBecause,
            figure.IsProvisional ? "Yes" : null,
            figure.IsUnreliable ? "Yes" : null,
            figure.Note,
            figure.OddBecause,
        ];
    }

    /// <summary>A count is a whole number in its cell, so that it is shown with commas and without a point.</summary>
    private static object? Cell(double? number) =>
        number switch
        {
            null => null,
            { } whole when whole == Math.Floor(whole) => (object)(long)whole,
            { } share => (object)share,
        };

    private static Dictionary<string, ColumnLook> Looks()
    {
        static ColumnLook Open(string prompt, params IReadOnlyList<string> choices) =>
            new()
            {
                IsFilledIn = true,
                Prompt = prompt,
                Choices = choices,
            };
        return new Dictionary<string, ColumnLook>(StringComparer.Ordinal)
        {
            [ReturnColumns.Numerator] = Open("How many, as a number. Not the percentage."),
            [ReturnColumns.Denominator] = Open("Out of how many, as a number."),
            [ReturnColumns.Gap] = Open(
                "Only where there is no figure: choose why.",
                [.. Enum.GetValues<FigureGap>().Select(gap => gap.Say())]
            ),
            [ReturnColumns.GapBecause] = Open("The reason, in your own words."),
            [ReturnColumns.Provisional] = Open("Yes, where you expect to change the figure.", "Yes", "No"),
            [ReturnColumns.Unreliable] = Open("Yes, where you do not trust the figure yourself.", "Yes", "No"),
            [ReturnColumns.Note] = Open("Anything a reader should know. Name nobody."),
            [ReturnColumns.OddBecause] = Open(
                "Where the figure is unlike earlier ones: how you know that it is right."
            ),
        };
    }
}
