using System.Text.RegularExpressions;

namespace Goldthread.Tests.Architecture;

/// <summary>What a file of C# may say, as questions over one file.</summary>
public static class CodeRules
{
    private static readonly Regex GlobalUsing = SourceFile.Pattern(@"^[ \t]*global[ \t]+using\b[^;]*");

    private static readonly Regex Alias = SourceFile.Pattern(
        @"^[ \t]*(using[ \t]+(static[ \t]+|unsafe[ \t]+)?\w+[ \t]*=|extern[ \t]+alias\b)[^;]*"
    );

    private static readonly Regex ProjectUsing = SourceFile.Pattern(
        @"<Using\s[^>]*(Include=""Goldthread|Alias=)[^>]*>"
    );

    private static readonly Regex FullName = SourceFile.Pattern(
        @"(?<![\w.:""])(global::)?(Goldthread|Features|Platform)(\.[A-Z]\w*)+"
    );

    private static readonly Regex NamesItself = SourceFile.Pattern(@"^[ \t]*(using|namespace)\b[^;=\n]*");

    private static readonly Regex Saving = SourceFile.Pattern(@"\.SaveChanges(Async)?\b");

    private static readonly Regex RawSql = SourceFile.Pattern(
        @"\b(FromSql|FromSqlRaw|FromSqlInterpolated|SqlQuery|SqlQueryRaw|ExecuteSql(Raw|Interpolated)?(Async)?|CommandText|CreateCommand|DbCommand|SqliteCommand|NpgsqlCommand)\b"
    );

    private static readonly Regex IdentityStore = SourceFile.Pattern(
        @"\b(AddEntityFrameworkStores|UserOnlyStore|UserStore|RoleStore)\b"
    );

    private static readonly Regex SilentStore = SourceFile.Pattern(@"\bAutoSaveChanges\s*=\s*false\b");

    public static IEnumerable<Fault> HiddenImports(SourceFile file) =>
        file.Faults(GlobalUsing, "a global using hides an import")
            .Concat(file.Faults(Alias, "an alias hides a name"))
            .Concat(file.Faults(ProjectUsing, "a using of the project file hides an import"));

    /// <summary>Our own names written in full, outside using and namespace lines.</summary>
    public static IEnumerable<Fault> FullNames(SourceFile file)
    {
        var code = new SourceFile(file.Path, NamesItself.Replace(file.Code, match => new string(' ', match.Length)));
        return code.Faults(FullName, "write a using line and the short name");
    }

    /// <summary>Calls that save, outside a use case. Everything in Platform and in Demonstration folders may.</summary>
    public static IEnumerable<Fault> SavesElsewhere(SourceFile file) =>
        file.Path.StartsWith("src/Goldthread.Platform/", StringComparison.Ordinal)
        || file.Path.Contains("/Demonstration/", StringComparison.Ordinal)
            ? []
            : from save in file.Find(Saving)
            let type = file.Types.FirstOrDefault(type => type.FirstLine <= save.Line && save.Line <= type.LastLine)
            where type is not { IsUseCase: true }
            select file.Fault(save.Line, $"{type?.Name ?? "this file"} saves and is no [UseCase]");

    /// <summary>Files that use a store of Identity although nothing in them or beside them stops it from saving by itself.</summary>
    public static IEnumerable<Fault> StoresThatSave(IReadOnlyCollection<SourceFile> files) =>
        files.Any(file => file.Find(SilentStore).Any())
            ? []
            : files.SelectMany(file => file.Faults(IdentityStore, "set AutoSaveChanges = false on it"));

    public static IEnumerable<Fault> RawSqlElsewhere(SourceFile file) =>
        file.Path.StartsWith("src/Goldthread.Platform/Data/", StringComparison.Ordinal)
        || file.Path.StartsWith("src/Goldthread.Platform/Search/", StringComparison.Ordinal)
            ? []
            : file.Faults(RawSql, "raw SQL");
}
