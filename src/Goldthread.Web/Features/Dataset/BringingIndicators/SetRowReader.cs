using System.Globalization;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.BringingIndicators;

/// <summary>Makes definitions of rows, through the rules of the entities, and notes what is wrong with the others.</summary>
/// <param name="themes">The numbers of the themes there are.</param>
public sealed class SetRowReader(IReadOnlyCollection<int> themes)
{
    private static readonly string[] DayForms = ["yyyy-MM-dd", "d/M/yyyy", "d MMMM yyyy", "d MMM yyyy"];

    private readonly List<SetFault> faults = [];
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public IReadOnlyList<SetFault> Faults => faults;

    /// <summary>The row, or nothing where something is wrong with it.</summary>
    public ReadIndicator? Read(SetRow row)
    {
        var before = faults.Count;
        foreach (var (column, cell) in row.Cells.Where(pair => pair.Value.StartsWith('=')))
        {
            Fault(row, column, "This is a formula. Write what it should say.");
        }

        var theme = Theme(row);
        var number = Number(row, theme);
        var text = Text(row);
        var change = Change(row);
        return faults.Count == before ? new ReadIndicator(row, number!, theme!.Value, text!, change) : null;
    }

    /// <summary>Notes what is wrong with a row that can be read.</summary>
    public void Fault(SetRow row, SetColumn column, string reason) =>
        faults.Add(new SetFault(row.Sheet, row.Number, column.Say(), reason));

    private int? Theme(SetRow row)
    {
        var cell = row[SetColumn.Theme];
        if (
            int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var theme) && themes.Contains(theme)
        )
        {
            return theme;
        }

        Fault(
            row,
            SetColumn.Theme,
            cell.Length == 0
                ? "Enter the number of the theme."
                : $"There is no theme “{cell}”. Use {Words.Count(themes.Min())} to {Words.Count(themes.Max())}."
        );
        return null;
    }

    private string? Number(SetRow row, int? theme)
    {
        var cell = row[SetColumn.Number];
        if (theme is { } known && !Try(row, () => _ = new Indicator(Guid.Empty, cell, known, "")))
        {
            return null;
        }

        if (cell.Length > 0 && !seen.TryAdd(cell, row.Number))
        {
            Fault(
                row,
                SetColumn.Number,
                $"{cell} stands in row {Words.Count(seen[cell])} as well. A spreadsheet may have turned {cell}0 into {cell}: format the column as text."
            );
            return null;
        }

        return cell;
    }

    private DefinitionText? Text(SetRow row)
    {
        var multiplier = Multiplier(row);
        var population = YesNo(row, SetColumn.Population);
        var better = One<BetterWhen>(row, SetColumn.Better, SignalWords.Direction, null);
        var often = One<Frequency>(row, SetColumn.Frequency, CatalogueWords.Say, null);
        var from = One<Supplier>(row, SetColumn.From, CatalogueWords.Say, null);
        var small = One<SmallNumberRule>(row, SetColumn.SmallNumbers, CatalogueWords.Say, SmallNumberRule.Hide);
        if (
            multiplier is null
            || population is null
            || better is null
            || often is null
            || from is null
            || small is null
        )
        {
            return null;
        }

        var text = new DefinitionText(
            row[SetColumn.Name],
            row[SetColumn.Counts],
            row[SetColumn.Numerator],
            Said(row[SetColumn.Denominator]),
            row[SetColumn.Unit],
            multiplier.Value
        )
        {
            Better = better.Value,
            Frequency = often.Value,
            From = from.Value,
            Compare = Said(row[SetColumn.Compare]),
            Published = Said(row[SetColumn.Published]),
            Population = population.Value,
            Why = row[SetColumn.Why],
            SmallNumbers = small.Value,
        };
        return Try(row, text.Check) ? text : null;
    }

    private EditionReason? Change(SetRow row)
    {
        var (day, because) = (row[SetColumn.HoldsFrom], Said(row[SetColumn.Because]));
        if (because?.Length > IndicatorDefinition.TextLength)
        {
            Fault(row, SetColumn.Because, "Keep this to 1,000 characters.");
        }

        var breaks = YesNo(row, SetColumn.Breaks) ?? false;
        if (day.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(day, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
        {
            return new EditionReason(from, breaks, because);
        }

        Fault(row, SetColumn.HoldsFrom, $"“{day}” is not a date. Write it like 1/4/2027.");
        return null;
    }

    private double? Multiplier(SetRow row)
    {
        var cell = row[SetColumn.Multiplier];
        if (double.TryParse(cell, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var multiplier))
        {
            return multiplier;
        }

        Fault(
            row,
            SetColumn.Multiplier,
            cell.Length == 0
                ? "Enter the multiplier: 1 for a count, 100 for a percentage."
                : $"“{cell}” is not one of 1, 100, 1,000, 10,000 and 100,000."
        );
        return null;
    }

    private bool? YesNo(SetRow row, SetColumn column)
    {
        switch (row[column].ToLowerInvariant())
        {
            case "yes" or "true":
                return true;
            case "" or "no" or "false":
                return false;
            default:
                Fault(row, column, $"“{row[column]}” is neither yes nor no.");
                return null;
        }
    }

    private T? One<T>(SetRow row, SetColumn column, Func<T, string> say, T? otherwise)
        where T : struct, Enum
    {
        var cell = row[column];
        if (cell.Length == 0 && otherwise is not null)
        {
            return otherwise;
        }

        foreach (var one in Enum.GetValues<T>())
        {
            if (
                string.Equals(cell, say(one), StringComparison.OrdinalIgnoreCase)
                || string.Equals(cell, one.ToString(), StringComparison.OrdinalIgnoreCase)
            )
            {
                return one;
            }
        }

        var known = Words.List(Enum.GetValues<T>().Select(say), "or");
        Fault(row, column, cell.Length == 0 ? $"Enter one of: {known}." : $"“{cell}” is not known. Use {known}.");
        return null;
    }

    private bool Try(SetRow row, Action rule)
    {
        try
        {
            rule();
            return true;
        }
        catch (RuleBrokenException refusal)
        {
            Fault(
                row,
                Enum.TryParse<SetColumn>(refusal.Input, out var column) ? column : SetColumn.Number,
                refusal.Message
            );
            return false;
        }
    }

    private static string? Said(string cell) => cell.Length == 0 ? null : cell;
}

/// <summary>An indicator as a file wants it.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="Number">Its number.</param>
/// <param name="Theme">Its theme.</param>
/// <param name="Text">What it counts.</param>
/// <param name="Change">From when and why, where the file says so.</param>
public sealed record ReadIndicator(SetRow Row, string Number, int Theme, DefinitionText Text, EditionReason? Change);
