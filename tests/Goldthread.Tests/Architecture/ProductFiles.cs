using Goldthread.Tests.Support;

namespace Goldthread.Tests.Architecture;

/// <summary>The files of the repository, read once for all rules.</summary>
public static class ProductFiles
{
    private static readonly string[] Texts =
    [
        ".cs",
        ".cshtml",
        ".csproj",
        ".props",
        ".targets",
        ".slnx",
        ".json",
        ".md",
        ".yaml",
        ".yml",
        ".css",
        ".js",
        ".mjs",
        ".sh",
        ".txt",
        ".editorconfig",
        ".gitignore",
        ".gitattributes",
        ".html",
        ".svg",
        ".sql",
        "",
    ];

    private static readonly Lazy<IReadOnlyList<SourceFile>> Everything = new(() =>
        [
            .. Repository
                .Files()
                .Where(path => Texts.Contains(Path.GetExtension(path), StringComparer.Ordinal))
                .Where(path => new FileInfo(Repository.PathOf(path)).Length < 1_000_000)
                .Select(SourceFile.Read),
        ]
    );

    /// <summary>Every text of the repository, the documents and scripts among them.</summary>
    public static IReadOnlyList<SourceFile> All => Everything.Value;

    /// <summary>The C# of the product; what tools generated is not among it.</summary>
    public static IReadOnlyList<SourceFile> Source { get; } =
        Below("src/", ".cs", known: "src/Goldthread.Web/Modules.cs");

    /// <summary>The C# of product, tests and benchmarks.</summary>
    public static IReadOnlyList<SourceFile> Code { get; } =
    [
        .. Source,
        .. Below("tests/", ".cs", known: "tests/Goldthread.Tests/Architecture/ProductFiles.cs"),
        .. Below("bench/", ".cs", known: null),
    ];

    /// <summary>The Razor views.</summary>
    public static IReadOnlyList<SourceFile> Views { get; } = Below("src/Goldthread.Web/", ".cshtml", known: null);

    private static readonly Lazy<ILookup<string, DeclaredType>> Declared = new(() =>
        Source.SelectMany(file => file.Types).ToLookup(type => type.FullName, StringComparer.Ordinal)
    );

    /// <summary>Where a type is declared and, in its file, the first line that names another.</summary>
    public static Fault Fault(string fullName, string named, string what)
    {
        var places = Declared
            .Value[fullName]
            .Select(type => Source.First(file => file.Path == type.File))
            .Concat(Views.Where(view => GeneratedName(view) == fullName[(fullName.LastIndexOf('.') + 1)..]))
            .Select(file => (file.Path, Line: file.LineNaming(SimpleName(named))))
            .OrderByDescending(place => place.Line)
            .ToList();
        return places.Count == 0 ? new Fault(fullName, 0, what) : new Fault(places[0].Path, places[0].Line, what);
    }

    /// <summary>The file that declares a type, or an empty path for a generated one.</summary>
    public static string FileOf(string fullName) => Declared.Value[fullName].FirstOrDefault()?.File ?? "";

    // The Razor compiler names the class of Features/Home/Today/_Row.cshtml "Features_Home_Today__Row".
    private static string GeneratedName(SourceFile view) =>
        view.Path["src/Goldthread.Web/".Length..^".cshtml".Length].Replace('/', '_');

    private static string SimpleName(string fullName)
    {
        var name = fullName[(fullName.LastIndexOf('.') + 1)..].Split('`')[0];
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
    }

    private static List<SourceFile> Below(string folder, string extension, string? known)
    {
        var files = All.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
            .Where(file => Path.GetExtension(file.Path) == extension)
            .Where(file => !file.Path.StartsWith("src/Goldthread.Migrations.", StringComparison.Ordinal))
            .ToList();

        // A scan that has lost its files would be green for ever.
        Assert.True(
            known is null || files.Exists(file => file.Path == known),
            $"The scan of {folder} does not see {known}."
        );
        return files;
    }
}
