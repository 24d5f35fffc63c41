using System.Globalization;
using Goldthread.Features.Partnership;

namespace Goldthread.Features.Home;

/// <summary>What the address of the audit log asks for.</summary>
/// <param name="Who">Part of the post, command or job that acted.</param>
/// <param name="What">Only what was done by this use case.</param>
/// <param name="Kind">Only entries about this kind of record.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Subject">Only entries about this one record.</param>
public sealed record AuditFilter(string? Who, string? What, string? Kind, DateOnly? From, DateOnly? To, Guid? Subject)
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "d/M/yyyy", "d MMMM yyyy", "d MMM yyyy"];

    public static AuditFilter None { get; } = new(null, null, null, null, null, null);

    public static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    public string ToQuery() =>
        Filters.ToQuery(
            ("who", Who),
            ("what", What),
            ("kind", Kind),
            ("from", Write(From)),
            ("to", Write(To)),
            ("subject", Subject?.ToString())
        );

    private static string? Write(DateOnly? day) => day?.ToString(Formats[0], CultureInfo.InvariantCulture);
}

/// <summary>The filter as an address or a form writes it.</summary>
/// <param name="Who">As typed.</param>
/// <param name="What">The name of a use case.</param>
/// <param name="Kind">The name of a kind of record.</param>
/// <param name="From">As typed.</param>
/// <param name="To">As typed.</param>
/// <param name="Subject">The id of a record.</param>
public sealed record AuditQuestion(string? Who, string? What, string? Kind, string? From, string? To, string? Subject)
{
    /// <summary>What was typed as a day and is none; it asks for nothing, and the page says so.</summary>
    public IEnumerable<string> Unread =>
        new[] { From, To }.OfType<string>().Where(typed => typed.Trim().Length > 0 && AuditFilter.Day(typed) is null);

    public AuditFilter Read() =>
        new(
            OrNothing(Who),
            OrNothing(What),
            OrNothing(Kind),
            AuditFilter.Day(From),
            AuditFilter.Day(To),
            Guid.TryParse(Subject, out var id) ? id : null
        );

    /// <summary>Without the characters that no database finds.</summary>
    private static string? OrNothing(string? typed) =>
        typed is not null
        && string.Concat(typed.Where(letter => !char.IsControl(letter))).Trim() is { Length: > 0 } words
            ? words
            : null;
}
