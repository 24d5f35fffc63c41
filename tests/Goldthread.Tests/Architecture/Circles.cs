namespace Goldthread.Tests.Architecture;

/// <summary>Finds folders that know one another, over any number of steps.</summary>
public static class Circles
{
    /// <summary>
    /// The shortest way round for every folder that can reach itself, each circle once. The folder of a type is its
    /// namespace cut to the given depth below its project.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<FolderUse>> Among(
        IEnumerable<TypeNode> types,
        Func<string, string?> folderOf
    )
    {
        var uses = types
            .SelectMany(
                type => type.Uses,
                (type, used) =>
                    new
                    {
                        type,
                        used,
                        from = folderOf(type.FullName),
                        to = folderOf(used),
                    }
            )
            .Where(use => use.from is not null && use.to is not null && use.from != use.to)
            .Select(use => new FolderUse(use.from!, use.to!, use.type.FullName, use.used))
            .DistinctBy(use => (use.From, use.To))
            .ToLookup(use => use.From, StringComparer.Ordinal);
        return
        [
            .. uses.Select(group => WayRound(group.Key, uses))
                .OfType<IReadOnlyList<FolderUse>>()
                .DistinctBy(way => string.Join('|', way.Select(use => use.From).Order(StringComparer.Ordinal))),
        ];
    }

    private static List<FolderUse>? WayRound(string start, ILookup<string, FolderUse> uses)
    {
        var ways = new Queue<List<FolderUse>>(uses[start].Select(use => new List<FolderUse> { use }));
        HashSet<string> seen = [];
        while (ways.TryDequeue(out var way))
        {
            if (way[^1].To == start)
            {
                return way;
            }

            if (seen.Add(way[^1].To))
            {
                foreach (var next in uses[way[^1].To])
                {
                    ways.Enqueue([.. way, next]);
                }
            }
        }

        return null;
    }
}

/// <summary>One type of a folder that uses one of another.</summary>
public sealed record FolderUse(string From, string To, string User, string Used)
{
    public override string ToString() => $"{From} → {To} ({User} uses {Used})";
}
