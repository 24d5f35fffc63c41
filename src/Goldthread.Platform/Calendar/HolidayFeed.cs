using System.Globalization;
using System.Text.Json;

namespace Goldthread.Platform.Calendar;

/// <summary>
/// Reads bank holidays from a file in the shape of the public feed of GOV.UK (an object of divisions, each with its events), so
/// that an administrator can bring the calendar up to date on a machine without a network.
/// </summary>
public static class HolidayFeed
{
    /// <summary>The only division of the feed that counts here.</summary>
    public const string Division = "england-and-wales";

    /// <summary>Reads the days of England and Wales.</summary>
    /// <exception cref="FormatException">The file is not the feed, or a year in it is not whole. The message says where.</exception>
    public static BankHolidays Read(Stream json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var events = Property(Property(document.RootElement, Division, "The file"), "events", Division);
            if (events.ValueKind != JsonValueKind.Array)
            {
                throw new FormatException("‘events’ is not a list.");
            }

            return new BankHolidays(events.EnumerateArray().Select(ReadEvent).ToList());
        }
        catch (JsonException fault)
        {
            var line = ((fault.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            throw new FormatException($"The file is not JSON: see line {line}.", fault);
        }
    }

    private static BankHoliday ReadEvent(JsonElement entry, int index)
    {
        var name = FormattableString.Invariant($"Event {index + 1}");
        var title = Text(Property(entry, "title", name));
        if (string.IsNullOrWhiteSpace(title))
        {
            throw new FormatException($"{name} has no title.");
        }

        var written = Text(Property(entry, "date", name));
        if (
            !DateOnly.TryParseExact(
                written,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            throw new FormatException($"{name} has the date ‘{written}’. A date looks like 2027-12-27.");
        }

        var notes = entry.TryGetProperty("notes", out var remark) ? Text(remark) : "";
        return new BankHoliday(day, title.Trim(), notes.Contains("substitute", StringComparison.OrdinalIgnoreCase));
    }

    private static JsonElement Property(JsonElement element, string name, string owner) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            ? value
            : throw new FormatException($"{owner} has no ‘{name}’.");

    private static string Text(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString() ?? "" : "";
}
