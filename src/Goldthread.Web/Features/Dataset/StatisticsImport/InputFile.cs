namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>A file handed to the importer, readable more than once, with the meta file that belongs to it.</summary>
/// <param name="Name">The name people know it by; faults begin with it.</param>
/// <param name="Open">Opens the bytes from their start.</param>
/// <param name="Meta">Its meta file, or null where it came without one.</param>
public sealed record InputFile(string Name, Func<Stream> Open, InputFile? Meta = null)
{
    /// <summary>How the name of a meta file ends.</summary>
    public const string MetaEnding = ".meta.csv";

    /// <summary>A file on disk.</summary>
    public static InputFile OnDisk(string path) => new(Path.GetFileName(path), () => File.OpenRead(path));

    /// <summary>A file held in memory.</summary>
    public static InputFile InMemory(string name, byte[] content) => new(name, () => new MemoryStream(content, false));

    /// <summary>Whether one path is that of the meta file beside the other.</summary>
    public static bool AreSiblings(string dataPath, string metaPath) =>
        Path.GetFullPath(SiblingOf(dataPath)) == Path.GetFullPath(metaPath);

    private static string SiblingOf(string path) => Path.ChangeExtension(path, null) + MetaEnding;

    /// <summary>
    /// A file on disk with the meta file given, or else the one that stands beside it under the same name.
    /// </summary>
    public static InputFile WithSibling(string path, string? metaPath = null)
    {
        var sibling = metaPath ?? SiblingOf(path);
        return OnDisk(path) with { Meta = metaPath is not null || File.Exists(sibling) ? OnDisk(sibling) : null };
    }

    /// <summary>
    /// Joins data files to the meta files among them by name (`a.csv` and `a.meta.csv`); a meta file without its data
    /// file stays, to be refused.
    /// </summary>
    public static IReadOnlyList<InputFile> Pair(IReadOnlyList<InputFile> files)
    {
        var metas = files
            .Where(file => file.IsMeta)
            .GroupBy(file => file.Name[..^MetaEnding.Length], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        var data = files
            .Where(file => !file.IsMeta)
            .Select(file =>
                metas.Remove(Path.GetFileNameWithoutExtension(file.Name), out var meta)
                    ? file with
                    {
                        Meta = meta,
                    }
                    : file
            )
            .ToList();
        return [.. data, .. metas.Values];
    }

    /// <summary>Whether the name is that of a meta file.</summary>
    public bool IsMeta => Name.EndsWith(MetaEnding, StringComparison.OrdinalIgnoreCase);
}
