using System.Collections.Frozen;

namespace Goldthread.Features.Home;

/// <summary>The kinds of message the product sends, by their codes in the catalogue, as a list names them.</summary>
public static class MessageKinds
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["M1"] = "Sign-in code",
        ["M2"] = "Invitation",
        ["M3"] = "New sign-in",
        ["M4"] = "What needs you",
        ["M5"] = "Data return due",
        ["M6"] = "Data return sent back",
        ["M7"] = "Section 11 due",
        ["M8"] = "Section 11 section to complete",
        ["M9"] = "Waiting for executive sign-off",
        ["M10"] = "Panel work",
        ["M11"] = "Feedback letter",
        ["M12"] = "School audit opens",
        ["M13"] = "School audit due",
        ["M14"] = "School audit received",
        ["M15"] = "Question to a colleague",
        ["M16"] = "Action assigned",
        ["M17"] = "Action due",
        ["M18"] = "Evidence to check",
        ["M19"] = "Evidence accepted or returned",
        ["M20"] = "Impact check due",
        ["M21"] = "Review clock",
        ["M22"] = "Agency summary requested",
        ["M23"] = "Meeting pack",
        ["M24"] = "Minutes and papers",
        ["M25"] = "Training booking",
        ["M26"] = "Training feedback",
        ["M27"] = "Training follow-up",
        ["M28"] = "Survey invitation",
        ["M29"] = "New briefing",
        ["M30"] = "You said, we did",
        ["M31"] = "Addresses that fail",
        ["M32"] = "Retention",
        ["M33"] = "Who opened a review",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every code with its name, in the order of the catalogue.</summary>
    public static IEnumerable<(string Code, string Name)> All =>
        Names
            .OrderBy(one => one.Key.Length)
            .ThenBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => (one.Key, one.Value));

    /// <summary>A kind that the catalogue does not know is shown by its code.</summary>
    public static string NameOf(string code) => Names.GetValueOrDefault(code, code);
}
