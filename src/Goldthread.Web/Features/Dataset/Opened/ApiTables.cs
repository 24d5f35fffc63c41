using Goldthread.Platform.Office;

namespace Goldthread.Features.Dataset.Opened;

/// <summary>
/// The same lists as tables for spreadsheet and reporting programs. The order of the columns never changes; new ones come at
/// the end. A number that is not there leaves its cell empty and says why in the column beside it.
/// </summary>
public static class ApiTables
{
    public static DownloadTable Indicators(IEnumerable<ApiIndicator> all) =>
        Table(
            "indicators",
            [
                "indicator",
                "theme",
                "source",
                "standing",
                "edition",
                "holds_from",
                "breaks_series",
                "name",
                "counts",
                "numerator",
                "denominator",
                "unit",
                "multiplier",
                "better",
                "frequency",
            ],
            from one in all
            from edition in one.Editions
            select (IReadOnlyList<object?>)
                [
                    one.Number,
                    one.Theme,
                    one.Source,
                    one.Standing,
                    edition.Edition,
                    edition.HoldsFrom,
                    Say(edition.BreaksSeries),
                    edition.Name,
                    edition.Counts,
                    edition.Numerator,
                    edition.Denominator,
                    edition.Unit,
                    edition.Multiplier,
                    edition.Better,
                    edition.Frequency,
                ]
        );

    public static DownloadTable Values(IEnumerable<ApiValue> all) =>
        Table(
            "values",
            [
                "indicator",
                "source",
                "period",
                "period_code",
                "period_kind",
                "from",
                "to",
                "is_total",
                "numerator",
                "numerator_mark",
                "denominator",
                "denominator_mark",
                "value",
                "value_mark",
                "provisional",
                "unreliable",
            ],
            all.Select<ApiValue, IReadOnlyList<object?>>(one =>
                [
                    one.Indicator,
                    one.Source,
                    one.Period,
                    one.PeriodCode,
                    one.PeriodKind,
                    one.From,
                    one.To,
                    Say(one.IsTotal),
                    one.Numerator,
                    one.NumeratorMark,
                    one.Denominator,
                    one.DenominatorMark,
                    one.Value,
                    one.ValueMark,
                    Say(one.Provisional),
                    Say(one.Unreliable),
                ]
            )
        );

    public static DownloadTable Signals(IEnumerable<ApiSignal> all) =>
        Table(
            "signals",
            [
                "indicator",
                "source",
                "period",
                "value",
                "value_mark",
                "mean",
                "lower_limit",
                "upper_limit",
                "variation",
                "detail",
                "sentence",
            ],
            all.Select<ApiSignal, IReadOnlyList<object?>>(one =>
                [
                    one.Indicator,
                    one.Source,
                    one.Period,
                    one.Value,
                    one.ValueMark,
                    one.Mean,
                    one.LowerLimit,
                    one.UpperLimit,
                    one.Variation,
                    one.Detail,
                    one.Sentence,
                ]
            )
        );

    private static DownloadTable Table(
        string name,
        IReadOnlyList<string> columns,
        IEnumerable<IReadOnlyList<object?>> rows
    ) => new(name, name, columns, rows) { Nothing = "" };

    private static string Say(bool yes) => yes ? "true" : "false";
}
