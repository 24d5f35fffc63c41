using System.Globalization;
using System.Text.Json;

namespace Goldthread.Platform.Trail;

/// <summary>One entry of the trail, opened: which fields changed, from what to what.</summary>
public sealed class TrailChange
{
    private readonly Dictionary<string, JsonElement> before;
    private readonly Dictionary<string, JsonElement> after;

    public TrailChange(TrailAction action, string kind, string? before, string? after)
    {
        Action = action;
        Kind = kind;
        this.before = Read(before);
        this.after = Read(after);
    }

    public TrailAction Action { get; }

    /// <summary>The name of the record's type.</summary>
    public string Kind { get; }

    /// <summary>The fields that have a new value; all of them where the record is new.</summary>
    public IEnumerable<string> Fields => after.Keys;

    public bool Changes(string field) => after.ContainsKey(field);

    /// <summary>The field was empty and is not any more.</summary>
    public bool Gains(string field) => Now(field).Length > 0 && Was(field).Length == 0;

    /// <summary>The field was filled and is empty now.</summary>
    public bool Loses(string field) => Changes(field) && Now(field).Length == 0 && Was(field).Length > 0;

    /// <summary>The new value as it is kept; empty where there is none.</summary>
    public string Now(string field) => Text(after, field);

    /// <summary>The value before, as it was kept; empty where there was none.</summary>
    public string Was(string field) => Text(before, field);

    /// <summary>The new value as a day, or nothing.</summary>
    public DateOnly? Day(string field) => AsDay(Now(field));

    /// <summary>The value before as a day, or nothing.</summary>
    public DateOnly? DayBefore(string field) => AsDay(Was(field));

    /// <summary>The new value as one of a fixed set, or nothing.</summary>
    public T? One<T>(string field)
        where T : struct, Enum => Enum.TryParse<T>(Now(field), out var value) ? value : null;

    /// <summary>The text of a day as it is kept, read.</summary>
    public static DateOnly? AsDay(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static string Text(Dictionary<string, JsonElement> values, string field) =>
        values.TryGetValue(field, out var value) ? value.ToString() : "";

    private static Dictionary<string, JsonElement> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json) ?? [];
}
