namespace Goldthread.Features.Dataset.Packs;

/// <summary>
/// The parts of a pack that are words and may be written anew, by their names in addresses. A part of an indicator has its
/// number at the end: <c>concern-2.3</c>.
/// </summary>
public static class PackParts
{
    public const string Purpose = "purpose";
    public const string Ask = "ask";
    public const string Lines = "lines";
    public const string Changed = "changed";
    public const string Missing = "missing";
    public const string Actions = "actions";
    public const string Emerging = "emerging";
    public const string Questions = "questions";

    private const string ConcernPrefix = "concern-";
    private const string ImprovementPrefix = "improvement-";
    private const string ChangePrefix = "change-";

    public static string Concern(string id) => ConcernPrefix + id;

    public static string Improvement(string id) => ImprovementPrefix + id;

    public static string Change(string id) => ChangePrefix + id;

    /// <summary>Whether each line of it is a point of a list.</summary>
    public static bool IsList(string part) => part is Lines or Changed or Questions;

    /// <summary>What a part is called where it is written.</summary>
    public static string Say(string part) =>
        part switch
        {
            Purpose => "Purpose",
            Ask => "What is asked of the group",
            Lines => "In five lines",
            Changed => "What changed",
            Missing => "Missing data",
            Actions => "Actions from data",
            Emerging => "Emerging issues",
            Questions => "Questions for this meeting",
            _ when IdOf(part) is { } id => $"What the pack says of {id}",
            _ => part,
        };

    /// <summary>The number of the indicator that a part is about, or nothing.</summary>
    public static string? IdOf(string part) =>
        new[] { ConcernPrefix, ImprovementPrefix, ChangePrefix }
            .Where(prefix => part.StartsWith(prefix, StringComparison.Ordinal))
            .Select(prefix => part[prefix.Length..])
            .FirstOrDefault();
}
