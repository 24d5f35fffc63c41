namespace Goldthread.Features.Dataset.Agreed;

/// <summary>
/// The columns of an indicator set as a file. Those that say what is counted are named as <see cref="DefinitionText"/> names
/// them, so that what a rule refuses can be shown in its column.
/// </summary>
public enum SetColumn
{
    Number,
    Theme,
    Name,
    Counts,
    Numerator,
    Denominator,
    Population,
    Unit,
    Multiplier,
    Better,
    Frequency,
    From,
    Compare,
    Published,
    Why,
    SmallNumbers,
    Standing,
    Edition,
    HoldsFrom,
    Breaks,
    Because,
}

/// <summary>How the columns are headed.</summary>
public static class SetColumns
{
    public static IReadOnlyList<SetColumn> All { get; } = Enum.GetValues<SetColumn>();

    /// <summary>Without these nothing can be read.</summary>
    public static IReadOnlyList<SetColumn> Needed { get; } =
    [
        SetColumn.Number,
        SetColumn.Theme,
        SetColumn.Name,
        SetColumn.Counts,
        SetColumn.Numerator,
        SetColumn.Denominator,
        SetColumn.Population,
        SetColumn.Unit,
        SetColumn.Multiplier,
        SetColumn.Better,
        SetColumn.Frequency,
        SetColumn.From,
    ];

    /// <summary>The heading in a spreadsheet.</summary>
    public static string Say(this SetColumn column) =>
        column switch
        {
            SetColumn.Number => "Number",
            SetColumn.Theme => "Theme",
            SetColumn.Name => "Indicator",
            SetColumn.Counts => "What is counted",
            SetColumn.Numerator => "Numerator",
            SetColumn.Denominator => "Denominator",
            SetColumn.Population => "Children of the area as denominator",
            SetColumn.Unit => "Unit",
            SetColumn.Multiplier => "Multiplier",
            SetColumn.Better => "Direction",
            SetColumn.Frequency => "How often",
            SetColumn.From => "Supplied by",
            SetColumn.Compare => "Compared with",
            SetColumn.Published => "Published measure",
            SetColumn.Why => "Why it is looked at",
            SetColumn.SmallNumbers => "Small numbers",
            SetColumn.Standing => "Standing",
            SetColumn.Edition => "Edition",
            SetColumn.HoldsFrom => "Holds from",
            SetColumn.Breaks => "Breaks the series",
            SetColumn.Because => "Why it changed",
        };

    /// <summary>The key in YAML, as the shipped catalogue writes it.</summary>
    public static string Key(this SetColumn column)
    {
        if (column == SetColumn.Number)
        {
            return "id";
        }

        var name = column.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The column with this heading or key, whatever its case and spaces.</summary>
    public static SetColumn? Find(string heading)
    {
        var folded = Fold(heading);
        foreach (var column in All)
        {
            if (Fold(column.Say()) == folded || Fold(column.Key()) == folded)
            {
                return column;
            }
        }

        return null;
    }

    private static string Fold(string heading) =>
        string.Join(' ', heading.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
