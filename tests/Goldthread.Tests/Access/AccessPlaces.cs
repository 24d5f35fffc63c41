using System.Text.RegularExpressions;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Access;

/// <summary>
/// A real record for every address that names one. A page whose route has a word that is not here fails: say what stands
/// there.
/// </summary>
public sealed partial class AccessPlaces(Dictionary<string, string> values)
{
    public static Task<AccessPlaces> OfAsync(Site site) =>
        Task.FromResult(new AccessPlaces(new(StringComparer.Ordinal)));

    /// <summary>The door's address with its words filled in, below this partnership where it names one.</summary>
    public string Own(Door door, string partnership) =>
        RouteWord()
            .Replace(
                door.Template,
                match =>
                    match.Groups["name"].Value is "partnership" ? partnership
                    : values.TryGetValue($"{door.Template} {match.Groups["name"].Value}", out var exact) ? exact
                    : values.TryGetValue(match.Groups["name"].Value, out var value) ? value
                    : throw new InvalidOperationException(
                        $"{door.Template}: say in AccessPlaces what {match.Value} stands for."
                    )
            );

    [GeneratedRegex(@"\{\*{0,2}(?<name>[a-zA-Z]+)(?::[^}]*)?\??\}", RegexOptions.NonBacktracking)]
    private static partial Regex RouteWord();
}
