using System.Globalization;
using Goldthread.Platform.Web;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Goldthread.Features.Questionnaires;

/// <summary>
/// One mapping of a file, read name by name. Notes everything that is missing, of the wrong kind or not known, and where.
/// </summary>
public sealed class YamlMap
{
    public const int LongestLine = 300;

    public const int LongestText = 4000;

    private readonly YamlMappingNode node;
    private readonly string what;
    private readonly ICollection<QuestionSetFault> faults;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <param name="node">The mapping.</param>
    /// <param name="what">What it is, in words: "the question".</param>
    /// <param name="faults">Where faults are noted.</param>
    public YamlMap(YamlMappingNode node, string what, ICollection<QuestionSetFault> faults)
    {
        this.node = node;
        this.what = what;
        this.faults = faults;
    }

    public ICollection<QuestionSetFault> Faults => faults;

    /// <summary>Notes a fault at a name, or at the mapping where the name is not there.</summary>
    public void Fault(string name, string sentence) => faults.Add(Place(Find(name) ?? node, sentence));

    /// <summary>Notes a fault at the place of a node.</summary>
    public void Fault(YamlNode at, string sentence) => faults.Add(Place(at, sentence));

    public bool Has(string name) => Find(name) is not null;

    /// <summary>One value that must be there; empty with a fault where it is not.</summary>
    public string Need(string name, int longest = LongestLine)
    {
        var before = faults.Count;
        var text = Text(name, longest);
        if (text is null && faults.Count == before)
        {
            Fault(node, $"“{name}” is missing from {what}.");
        }

        return text ?? "";
    }

    /// <summary>One value, or nothing where the name is not there or stands without one.</summary>
    public string? Text(string name, int longest = LongestLine)
    {
        if (Find(name) is not { } found)
        {
            return null;
        }

        if (found is not YamlScalarNode { Value: var value })
        {
            Fault(found, $"“{name}” is one value, not a list.");
            return null;
        }

        var text = value?.Trim() ?? "";
        if (text.Length == 0)
        {
            Fault(found, $"“{name}” is empty. Say something or take it out.");
            return null;
        }

        if (text.Length > longest)
        {
            Fault(found, $"“{name}” has {Words.Count(text.Length)} characters. The most are {Words.Count(longest)}.");
            return null;
        }

        return text;
    }

    /// <summary>A whole number between two; the lesser with a fault where it is none.</summary>
    public int? Whole(string name, int least, int most)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
        {
            return number;
        }

        Fault(name, $"“{name}” is a whole number from {Words.Count(least)} to {Words.Count(most)}.");
        return null;
    }

    public double? Number(string name, double most)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (
            double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= most
        )
        {
            return number;
        }

        Fault(name, $"“{name}” is a number from 0 to {Words.Number(most)}.");
        return null;
    }

    public bool? Flag(string name)
    {
        switch (Text(name))
        {
            case null:
                return null;
            case "true":
                return true;
            case "false":
                return false;
            default:
                Fault(name, $"“{name}” is true or false.");
                return null;
        }
    }

    /// <summary>One of the names of an enumeration, written like <c>longText</c>.</summary>
    public T? One<T>(string name, bool isNeeded = false)
        where T : struct, Enum
    {
        var text = isNeeded ? Need(name) : Text(name);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        foreach (var one in Enum.GetValues<T>().Where(one => YamlName.Of(one) == text))
        {
            return one;
        }

        Fault(
            name,
            $"“{text}” is not known for “{name}”. Use {Words.List(Enum.GetValues<T>().Select(YamlName.Of), "or")}."
        );
        return null;
    }

    /// <summary>A list of single values.</summary>
    public IReadOnlyList<string> Texts(string name, int longest = LongestLine)
    {
        List<string> texts = [];
        foreach (var item in Items(name))
        {
            if (item is not YamlScalarNode { Value: { } value } || value.Trim().Length == 0)
            {
                Fault(item, $"Each line of “{name}” is one value.");
            }
            else if (value.Trim().Length > longest)
            {
                Fault(item, $"This line of “{name}” is longer than {Words.Count(longest)} characters.");
            }
            else
            {
                texts.Add(value.Trim());
            }
        }

        return texts;
    }

    /// <summary>A list of mappings, each described in words.</summary>
    public IReadOnlyList<YamlMap> Maps(string name, string each)
    {
        List<YamlMap> maps = [];
        foreach (var item in Items(name))
        {
            if (item is YamlMappingNode map)
            {
                maps.Add(new YamlMap(map, each, faults));
            }
            else
            {
                Fault(item, $"Each line of “{name}” is {each} with names and values.");
            }
        }

        return maps;
    }

    public YamlMap? Map(string name, string described)
    {
        if (Find(name) is not { } found)
        {
            return null;
        }

        if (found is YamlMappingNode map)
        {
            return new YamlMap(map, described, faults);
        }

        Fault(found, $"“{name}” holds names and values.");
        return null;
    }

    /// <summary>Names that the file chooses, with one value each.</summary>
    public IReadOnlyDictionary<string, string> Pairs(string name)
    {
        Dictionary<string, string> pairs = new(StringComparer.Ordinal);
        if (Find(name) is not { } found)
        {
            return pairs;
        }

        if (found is not YamlMappingNode map)
        {
            Fault(found, $"“{name}” holds names and values.");
            return pairs;
        }

        foreach (var (key, value) in map.Children)
        {
            if (
                key is YamlScalarNode { Value: { } text }
                && value is YamlScalarNode { Value: { } said }
                && said.Trim() is { Length: > 0 and <= LongestText } words
            )
            {
                pairs[text] = words;
            }
            else
            {
                Fault(value, $"Each name of “{name}” has one value of at most {Words.Count(LongestText)} characters.");
            }
        }

        return pairs;
    }

    /// <summary>Notes every name that nobody asked for; called when the mapping has been read.</summary>
    public void Close()
    {
        foreach (var key in node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!asked.Contains(name))
            {
                Fault(
                    key,
                    $"“{name}” is not known in {what}. Known are {Words.List(asked.Order(StringComparer.Ordinal))}."
                );
            }
        }
    }

    private IEnumerable<YamlNode> Items(string name)
    {
        if (Find(name) is not { } found)
        {
            return [];
        }

        if (found is YamlSequenceNode list)
        {
            return list.Children;
        }

        Fault(found, $"“{name}” is a list, each line with a dash in front.");
        return [];
    }

    private YamlNode? Find(string name)
    {
        asked.Add(name);
        return node
            .Children.FirstOrDefault(child => child.Key is YamlScalarNode { Value: var key } && key == name)
            .Value;
    }

    private static QuestionSetFault Place(YamlNode at, string sentence) => Place(at.Start, sentence);

    private static QuestionSetFault Place(Mark at, string sentence) => new(at.Line, at.Column, sentence);
}
