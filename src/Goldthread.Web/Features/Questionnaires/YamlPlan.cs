using Goldthread.Platform.Web;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Goldthread.Features.Questionnaires;

/// <summary>
/// Loads YAML from strangers: one document, of a bounded size and depth, without anchors, so that a small file cannot grow
/// in memory.
/// </summary>
public static class YamlPlan
{
    /// <summary>Bytes of the largest file.</summary>
    public const int Largest = 1024 * 1024;

    private const int Deepest = 20;

    /// <returns>The root, or nothing where a fault was noted.</returns>
    public static YamlMappingNode? Load(string content, ICollection<QuestionSetFault> faults)
    {
        if (content.Length > Largest)
        {
            faults.Add(new QuestionSetFault(1, 1, "This file is larger than 1 megabyte, which is the limit."));
            return null;
        }

        try
        {
            if (Refusal(content) is { } refusal)
            {
                faults.Add(refusal);
                return null;
            }

            var yaml = new YamlStream();
            using var reader = new StringReader(content);
            yaml.Load(reader);
            if (yaml.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return root;
            }

            faults.Add(new QuestionSetFault(1, 1, "This is not a question set. It begins with “code:” and “title:”."));
        }
        catch (YamlException unread)
        {
            var what = unread.Message.Contains("Duplicate key", StringComparison.OrdinalIgnoreCase)
                ? "This name stands here twice."
                : "This cannot be read as YAML. Look at the spaces in front of the line, the colons and the quotation marks.";
            faults.Add(new QuestionSetFault(Math.Max(1, unread.Start.Line), Math.Max(1, unread.Start.Column), what));
        }

        return null;
    }

    /// <summary>Walks the file sign by sign before anything is built from it.</summary>
    private static QuestionSetFault? Refusal(string content)
    {
        using var reader = new StringReader(content);
        var parser = new Parser(reader);
        var depth = 0;
        var documents = 0;
        while (parser.MoveNext())
        {
            var what = parser.Current;
            depth += what?.NestingIncrease ?? 0;
            documents += what is DocumentStart ? 1 : 0;
            var sentence =
                what is AnchorAlias or NodeEvent { Anchor.IsEmpty: false }
                    ? "Anchors and references (& and *) are not used in question sets. Write the words out."
                : depth > Deepest ? $"This is nested more than {Words.Count(Deepest)} deep."
                : documents > 1 ? "A second document begins here. A file holds one set."
                : null;
            if (sentence is not null)
            {
                return new QuestionSetFault(what!.Start.Line, what.Start.Column, sentence);
            }
        }

        return documents == 0 ? new QuestionSetFault(1, 1, "This file is empty.") : null;
    }
}
