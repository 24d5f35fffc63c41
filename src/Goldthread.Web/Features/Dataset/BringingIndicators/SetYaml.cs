using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Web;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Goldthread.Features.Dataset.BringingIndicators;

/// <summary>Reads a set as YAML, as it is downloaded and as the catalogue ships. The line stands for the row.</summary>
public static class SetYaml
{
    /// <exception cref="FileRefusedException">It is no YAML, or no list of indicators.</exception>
    public static IReadOnlyList<SetRow> Read(Stream content)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, leaveOpen: true);
        var yaml = new YamlStream();
        try
        {
            yaml.Load(reader);
        }
        catch (YamlException unread)
        {
            throw new FileRefusedException(
                $"Line {Words.Count(unread.Start.Line)}: this cannot be read as YAML. Compare it with the set as it is downloaded here."
            );
        }

        if (
            yaml.Documents is not [{ RootNode: YamlMappingNode root }]
            || root.Children.FirstOrDefault(child => child.Key is YamlScalarNode { Value: "indicators" }).Value
                is not YamlSequenceNode list
        )
        {
            throw new FileRefusedException(
                "Line 1: a list called “indicators” is missing. Compare it with the set as it is downloaded here."
            );
        }

        return [.. list.Children.Select(Row)];
    }

    private static SetRow Row(YamlNode node)
    {
        if (node is not YamlMappingNode indicator)
        {
            throw new FileRefusedException($"Line {Words.Count(node.Start.Line)}: this is not an indicator.");
        }

        Dictionary<SetColumn, string> cells = [];
        foreach (var (key, value) in indicator.Children)
        {
            if (key is not YamlScalarNode { Value: { } name } || SetColumns.Find(name) is not { } column)
            {
                throw new FileRefusedException($"Line {Words.Count(key.Start.Line)}: “{key}” is not known.");
            }

            cells[column] = value is YamlScalarNode scalar
                ? scalar.Value?.Trim() ?? ""
                : throw new FileRefusedException($"Line {Words.Count(value.Start.Line)}: one value is expected.");
        }

        return new SetRow("", (int)node.Start.Line, cells);
    }
}
