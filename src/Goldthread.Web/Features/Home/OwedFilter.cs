using Goldthread.Features.Partnership;

namespace Goldthread.Features.Home;

/// <summary>What the address of "Who owes what" asks for.</summary>
/// <param name="Agency">Only this agency.</param>
/// <param name="Kind">Only this kind of debt.</param>
/// <param name="Late">Only what is late.</param>
public sealed record OwedFilter(Guid? Agency = null, string? Kind = null, bool Late = false)
{
    /// <summary>As an address writes it; what cannot be read asks for nothing.</summary>
    public static OwedFilter Read(string? agency, string? kind, string? late) =>
        new(
            Guid.TryParse(agency, out var id) ? id : null,
            kind?.Trim() is { Length: > 0 } named ? named : null,
            late is "true" or "on"
        );

    public string ToQuery() =>
        Filters.ToQuery(("agency", Agency?.ToString()), ("kind", Kind), ("late", Late ? "true" : null));
}
