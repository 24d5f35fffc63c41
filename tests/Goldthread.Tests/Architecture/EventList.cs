using System.Text;
using Goldthread.Platform.Events;

namespace Goldthread.Tests.Architecture;

/// <summary>What modules tell one another without importing, as the text of <c>docs/events.md</c>.</summary>
public static class EventList
{
    public static string Text()
    {
        var text = new StringBuilder(
            """
            # Events and contribution points

            Generated from the compiled types; a test compares it. `make approve` writes it again.

            An event is a fact in the past tense. The entity that it happens to raises it; handlers of later modules run inside the
            same transaction, before the commit, and add their rows to it.

            | Event | Raised in | What it says | Handled by |
            |---|---|---|---|

            """
        );
        foreach (var fact in Concrete(typeof(IDomainEvent)))
        {
            var handlers = Concrete(typeof(IHandle<>).MakeGenericType(fact)).Select(Shown);
            Row(
                text,
                $"`{fact.Name}`",
                ModuleMap.PartOf(fact.FullName!),
                ModuleMap.SummaryOf(fact.FullName!),
                Listed(handlers)
            );
        }

        text.Append(
            """

            A contribution point is an interface that an earlier place declares and any module may implement; whoever collects
            receives all of them.

            | Contribution point | What it is for | Implemented by |
            |---|---|---|

            """
        );
        foreach (var point in Points())
        {
            Row(text, $"`{point.Name}`", ModuleMap.SummaryOf(point.FullName!), Listed(Concrete(point).Select(Shown)));
        }

        return text.ToString();
    }

    public static IEnumerable<Type> Points() =>
        ProductTypes
            .All.Where(type => type.IsInterface && ProductTypes.Carries(type, "ContributionPointAttribute"))
            .OrderBy(type => type.FullName, StringComparer.Ordinal);

    private static IEnumerable<Type> Concrete(Type face) =>
        ProductTypes
            .All.Where(type => type is { IsClass: true, IsAbstract: false } && face.IsAssignableFrom(type))
            .OrderBy(type => ProductTypes.ModuleOrder.ToList().IndexOf(ModuleMap.PartOf(type.FullName!)))
            .ThenBy(type => type.Name, StringComparer.Ordinal);

    private static string Shown(Type type) => $"{ModuleMap.PartOf(type.FullName!)}: `{type.Name}`";

    private static void Row(StringBuilder text, params IReadOnlyList<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Listed(IEnumerable<string> names) =>
        string.Join("<br>", names) is { Length: > 0 } list ? list : "nobody yet";
}
