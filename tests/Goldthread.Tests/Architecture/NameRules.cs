using System.Text.RegularExpressions;

namespace Goldthread.Tests.Architecture;

/// <summary>How things are called and where they stand, as questions over files and declared types.</summary>
public static class NameRules
{
    private static readonly Regex Empty = SourceFile.Pattern(
        "(?<!Tag)(Manager|Helper|Utils?|Utility|Common|Base|Data|Info|Impl|Service|Dto|Entity)$"
    );

    private static readonly Regex Space = SourceFile.Pattern(@"^[ \t]*namespace[ \t]+(?<name>[\w.]+)");

    /// <summary>A name that two types bear, in whatever folders; the parts of a partial type are one.</summary>
    public static IEnumerable<Fault> SharedTypeNames(IEnumerable<DeclaredType> types) =>
        from type in types
        group type by type.Name into same
        where same.DistinctBy(type => type.FullName).Count() > 1
        from type in same
        select new Fault(type.File, type.FirstLine, $"{type.Name} is the name of {same.Count()} types");

    /// <summary>A name that two pages bear. Partial views, which begin with an underscore, are no pages.</summary>
    public static IEnumerable<Fault> SharedPageNames(IEnumerable<SourceFile> views) =>
        from view in views
        where !view.Name.StartsWith('_')
        group view by view.Name into same
        where same.Count() > 1
        from view in same
        select view.Fault(0, $"{view.Name} is the name of {same.Count()} pages");

    /// <summary>A folder of the product that bears the name of a type.</summary>
    public static IEnumerable<Fault> FoldersNamedAsTypes(
        IEnumerable<SourceFile> files,
        IReadOnlyCollection<DeclaredType> types
    )
    {
        var folders = files.SelectMany(file => file.Folder.Split('/').Skip(2)).ToHashSet(StringComparer.Ordinal);
        return from type in types
            where folders.Contains(type.Name)
            select new Fault(type.File, type.FirstLine, $"{type.Name} is also a folder");
    }

    public static IEnumerable<Fault> EmptyWords(IEnumerable<DeclaredType> types) =>
        from type in types
        where Empty.IsMatch(type.Name) && type.FullName != "Goldthread.Platform.Data.Entity"
        select new Fault(type.File, type.FirstLine, $"{type.Name} ends in an empty word");

    /// <summary>A namespace that is not the folder below its project.</summary>
    /// <param name="rootOf">The root namespace of a project, by its folder: <c>src/Goldthread.Web</c>.</param>
    public static IEnumerable<Fault> NamespacesElsewhere(SourceFile file, Func<string, string> rootOf)
    {
        var parts = file.Folder.Split('/');
        var expected = string.Join('.', parts.Skip(2).Prepend(rootOf(string.Join('/', parts.Take(2)))));
        var written = file.Find(Space).Select(found => (Name: found.Match.Groups["name"].Value, found.Line)).ToList();
        if (written.Count == 0)
        {
            return file
                .Types.Take(1)
                .Select(type => file.Fault(type.FirstLine, $"no namespace; the folder says {expected}"));
        }

        return from space in written
            where space.Name != expected
            select file.Fault(space.Line, $"namespace {space.Name}; the folder says {expected}");
    }
}
