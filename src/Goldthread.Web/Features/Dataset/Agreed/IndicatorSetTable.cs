using System.Globalization;
using Goldthread.Platform.Office;
using YamlDotNet.Serialization;

namespace Goldthread.Features.Dataset.Agreed;

/// <summary>The set to take away, in a shape that can be changed and brought back.</summary>
public static class IndicatorSetTable
{
    private static readonly ISerializer Yaml = new SerializerBuilder()
        .WithQuotingNecessaryStrings()
        .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull)
        .DisableAliases()
        .Build();

    public static DownloadTable Of(IReadOnlyList<SetIndicator> indicators) =>
        new(
            "Indicator set",
            "The indicators of the partnership’s set",
            [.. SetColumns.All.Select(column => column.Say())],
            indicators.Select<SetIndicator, IReadOnlyList<object?>>(one =>
                [.. SetColumns.All.Select(column => Cell(one, column))]
            )
        );

    /// <summary>The same with a cover.</summary>
    public static Workbook BookOf(string partnership, IReadOnlyList<SetIndicator> indicators) =>
        new(
            $"Indicator set of {partnership}",
            [
                "What the partnership asks its agencies for. The sheet can be changed and uploaded again: new numbers are proposed, and a changed line is a new definition.",
                "A changed line needs a later day in “Holds from”, yes or no in “Breaks the series”, and “Why it changed”.",
                "Standing and edition are told here and changed by the yearly refresh, not by the upload.",
            ],
            [Of(indicators)]
        );

    /// <summary>The same as YAML, as the shipped catalogue is written.</summary>
    public static string ToYaml(IReadOnlyList<SetIndicator> indicators) =>
        Yaml.Serialize(
            new Dictionary<string, object>
            {
                ["indicators"] = indicators
                    .Select(one =>
                        SetColumns
                            .All.Select(column => (Key: column.Key(), Value: Plain(one, column)))
                            .Where(pair => pair.Value is not null)
                            .ToDictionary(pair => pair.Key, pair => pair.Value)
                    )
                    .ToList(),
            }
        );

    private static object? Cell(SetIndicator one, SetColumn column)
    {
        var definition = one.Definition;
        return column switch
        {
            SetColumn.Number => definition.Number,
            SetColumn.Theme => definition.Theme,
            SetColumn.Name => definition.Name,
            SetColumn.Counts => definition.Counts,
            SetColumn.Numerator => definition.NumeratorName,
            SetColumn.Denominator => definition.DenominatorName,
            SetColumn.Population => definition.Population,
            SetColumn.Unit => definition.Unit,
            SetColumn.Multiplier => definition.Multiplier,
            SetColumn.Better => SignalWords.Direction(definition.Better),
            SetColumn.Frequency => definition.Frequency.Say(),
            SetColumn.From => definition.From.Say(),
            SetColumn.Compare => definition.Compare,
            SetColumn.Published => definition.Published,
            SetColumn.Why => definition.Why,
            SetColumn.SmallNumbers => definition.SmallNumbers.Say(),
            SetColumn.Standing => one.Indicator.Standing.Say(),
            SetColumn.Edition => definition.Edition,
            SetColumn.HoldsFrom => definition.Edition == 1 ? null : definition.HoldsFrom,
            SetColumn.Breaks => definition.Edition == 1 ? null : definition.Breaks,
            SetColumn.Because => definition.Because,
        };
    }

    private static object? Plain(SetIndicator one, SetColumn column) =>
        column switch
        {
            SetColumn.Better => one.Definition.Better.ToString().ToLowerInvariant(),
            SetColumn.Frequency => one.Definition.Frequency.ToString().ToLowerInvariant(),
            SetColumn.From => one.Definition.From.ToString(),
            SetColumn.SmallNumbers => char.ToLowerInvariant(one.Definition.SmallNumbers.ToString()[0])
                + one.Definition.SmallNumbers.ToString()[1..],
            SetColumn.Multiplier => (int)one.Definition.Multiplier,
            SetColumn.Population when !one.Definition.Population => null,
            _ => Cell(one, column) switch
            {
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                "" => null,
                var cell => cell,
            },
        };
}
