using System.Globalization;
using System.Text.Json;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Home;

/// <summary>The trail in words: names of classes as people say them, values as people write them.</summary>
public static class AuditWords
{
    /// <summary>"CloseAgency" as "Close agency".</summary>
    public static string Say(string name)
    {
        var words = Conventions.Snake(name).Replace('_', ' ');
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    public static string Say(TrailAction action) =>
        action switch
        {
            TrailAction.Added => "added",
            TrailAction.Changed => "changed",
            TrailAction.Removed => "removed",
            TrailAction.Imported => "imported",
        };

    /// <summary>"Agency changed".</summary>
    public static string Event(string kind, TrailAction action) => $"{Say(kind)} {Say(action)}";

    /// <summary>Every field of an entry with its value before and after; nothing where it had none.</summary>
    public static IReadOnlyList<AuditField> Fields(TrailEntry entry)
    {
        var before = Read(entry.Before);
        var after = Read(entry.After);
        return
        [
            .. before
                .Keys.Union(after.Keys, StringComparer.Ordinal)
                .Select(name => new AuditField(Say(name), Value(before, name), Value(after, name))),
        ];
    }

    private static Dictionary<string, JsonElement> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json) ?? [];

    private static string Value(Dictionary<string, JsonElement> values, string name) =>
        !values.TryGetValue(name, out var value)
            ? "Nothing"
            : value.ValueKind switch
            {
                JsonValueKind.Null => "Nothing",
                JsonValueKind.True => "Yes",
                JsonValueKind.False => "No",
                JsonValueKind.String => Text(value.GetString()!),
                _ => value.GetRawText(),
            };

    private static string Text(string text)
    {
        if (text.Length == 0)
        {
            return "Nothing";
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Words.PlainDate(day);
        }

        return
            text.EndsWith('Z')
            && DateTime.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
                out var at
            )
            ? Words.Moment(at)
            : text;
    }
}

/// <summary>One field of an entry.</summary>
public sealed record AuditField(string Name, string Before, string After);
