using System.Globalization;
using Goldthread.Features.Partnership;

namespace Goldthread.Features.Dataset.Agreed;

/// <summary>What the address of the indicator set asks for; what it does not know it leaves aside.</summary>
/// <param name="Words">Part of a name, a definition or a number.</param>
/// <param name="Theme">The number of a theme.</param>
/// <param name="Standing">The name of a standing.</param>
/// <param name="Agency">The slug of an agency that supplies it.</param>
/// <param name="Often">The name of a frequency.</param>
public sealed record SetFilter(string? Words, int? Theme, string? Standing, string? Agency, string? Often)
{
    public static SetFilter None { get; } = new(null, null, null, null, null);

    /// <summary>The standing that is asked for, if it is one.</summary>
    public IndicatorStanding? Stands => One<IndicatorStanding>(Standing);

    /// <summary>The frequency that is asked for, if it is one.</summary>
    public Frequency? Frequency => One<Frequency>(Often);

    public IReadOnlyList<SetIndicator> Keep(IEnumerable<SetIndicator> all) =>
        [
            .. all.Where(one => Theme is null || one.Indicator.Theme == Theme)
                .Where(one => Stands is null || one.Indicator.Standing == Stands)
                .Where(one => Frequency is null || one.Definition.Frequency == Frequency)
                .Where(one =>
                    string.IsNullOrEmpty(Agency)
                    || one.Suppliers.Any(supplier => string.Equals(supplier.Slug, Agency, StringComparison.Ordinal))
                )
                .Where(Says),
        ];

    public string ToQuery() =>
        Filters.ToQuery(
            ("words", Words?.Trim()),
            ("theme", Theme?.ToString(CultureInfo.InvariantCulture)),
            ("standing", Standing),
            ("agency", Agency),
            ("often", Often)
        );

    private static T? One<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, out var known) && Enum.IsDefined(known) ? known : null;

    private bool Says(SetIndicator one) =>
        Words?.Trim() is not { Length: > 0 } words
        || one.Indicator.Number == words
        || one.Indicator.Name.Contains(words, StringComparison.OrdinalIgnoreCase)
        || one.Definition.Counts.Contains(words, StringComparison.OrdinalIgnoreCase);
}
