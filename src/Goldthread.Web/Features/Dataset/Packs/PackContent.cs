using System.Text.Json;
using System.Text.Json.Serialization;
using Goldthread.Features.Dataset.Explained;

namespace Goldthread.Features.Dataset.Packs;

/// <summary>
/// Everything a pack says, with every figure, as plain records: a draft is worked out anew whenever it is read, an issue is
/// read from the JSON that was kept. Page, Word file and spreadsheet are made of it and of nothing else, so that they cannot
/// say different things. A record here may gain a property with a default; none may lose or rename one (ADR 30).
/// </summary>
public sealed record PackContent
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNameCaseInsensitive = true,
    };

    public required PackKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The partnership by its whole name, and how addresses name it.</summary>
    public required string Partnership { get; init; }

    /// <summary>"July to September 2026".</summary>
    public required string Quarter { get; init; }

    /// <summary>The first and last day it tells of.</summary>
    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    /// <summary>The day on which it says what it says.</summary>
    public required DateOnly SaidOn { get; init; }

    /// <summary>The parts that are words, in the order of the pack.</summary>
    public required IReadOnlyList<PackText> Texts { get; init; }

    /// <summary>The indicators that signal a concern or miss their target, by their numbers, what weighs most first.</summary>
    public required IReadOnlyList<string> Concerns { get; init; }

    public required IReadOnlyList<string> Improvements { get; init; }

    /// <summary>Those that changed and have no good or bad direction.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    /// <summary>Every indicator that has a figure.</summary>
    public required IReadOnlyList<PackIndicator> Indicators { get; init; }

    public required IReadOnlyList<PackGap> Missing { get; init; }

    public required IReadOnlyList<PackTheme> Themes { get; init; }

    public required IReadOnlyList<PackPriority> Priorities { get; init; }

    public required IReadOnlyList<PackAction> Actions { get; init; }

    public required IReadOnlyList<PackEmerging> Emerging { get; init; }

    /// <summary>The words of a part; nothing where it has none.</summary>
    public string Words(string part) => Text(part)?.Words ?? "";

    /// <summary>The same line by line.</summary>
    public IReadOnlyList<string> Lines(string part) =>
        Words(part).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public PackText? Text(string part) => Texts.FirstOrDefault(text => text.Part == part);

    public IEnumerable<PackIndicator> Of(IEnumerable<string> ids) =>
        ids.Select(id => Indicators.FirstOrDefault(one => one.Id == id)).OfType<PackIndicator>();

    /// <summary>About how long it takes to read, in minutes.</summary>
    public int Minutes
    {
        get
        {
            const int WordsAMinute = 200;
            var words = Texts.Sum(text => text.Words.Count(char.IsWhiteSpace) + 1);
            var pages = Kind == PackKind.Quarterly ? Concerns.Count + Improvements.Count + Changes.Count : 0;
            return Math.Max(5, words / WordsAMinute + pages + 2);
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static PackContent FromJson(string json) => JsonSerializer.Deserialize<PackContent>(json, Json)!;
}

/// <summary>A part of the pack that is words.</summary>
/// <param name="Part">Its name in addresses: <c>purpose</c>, <c>concern-2.3</c>.</param>
/// <param name="Words">What it says.</param>
/// <param name="WrittenBy">The post that wrote it in place of the drafted words; nothing where it is as drafted.</param>
public sealed record PackText(string Part, string Words, string? WrittenBy);

/// <summary>What is missing, and who was to supply it.</summary>
public sealed record PackGap(string What, string Who, string Why);

/// <summary>A theme in numbers.</summary>
public sealed record PackTheme(
    int Number,
    string Name,
    int Known,
    int Read,
    int Concern,
    int Improving,
    int Change,
    int Missed
)
{
    public int Missing => Math.Max(0, Known - Read);
}

/// <summary>A priority of the plan with what the figures say of it: the indicators of its findings, and their actions.</summary>
public sealed record PackPriority(
    string Title,
    IReadOnlyList<string> Indicators,
    int OpenActions,
    int Overdue,
    int Done
);

/// <summary>An action that was agreed because of a figure, or to move one.</summary>
/// <param name="Measures">The numbers of the indicators.</param>
/// <param name="From">The reference of its finding; “Restricted review” stands beside it where that is its source.</param>
public sealed record PackAction(
    string Reference,
    string Title,
    string Agency,
    DateOnly Due,
    string Status,
    string Measures,
    string From,
    string? Impact
);

/// <summary>Something that begins to show.</summary>
public sealed record PackEmerging(string Words, bool IsGood, bool IsNew, IReadOnlyList<string> Indicators);
