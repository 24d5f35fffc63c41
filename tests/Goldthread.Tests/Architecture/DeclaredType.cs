using System.Text.RegularExpressions;

namespace Goldthread.Tests.Architecture;

/// <summary>A type as its file declares it.</summary>
/// <param name="Attributes">The attribute lines above it, as written.</param>
/// <param name="FirstLine">Counted from 1.</param>
public sealed record DeclaredType(
    string File,
    string Namespace,
    string Name,
    string Attributes,
    int FirstLine,
    int LastLine
)
{
    private static readonly Regex Declaration = SourceFile.Pattern(
        @"(?<attributes>(^[ \t]*\[[^\n]*\][ \t]*\r?\n)*)^[ \t]*((public|internal|private|protected|sealed|static|abstract|partial|readonly|ref|file|unsafe|new)[ \t]+)*(class|record|struct|interface|enum)([ \t]+(class|struct))?[ \t]+(?<name>[A-Z]\w*)"
    );

    private static readonly Regex NamespaceLine = SourceFile.Pattern(@"^[ \t]*namespace[ \t]+(?<name>[\w.]+)");

    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";

    public int Lines => LastLine - FirstLine + 1;

    public bool IsUseCase => Attributes.Contains("[UseCase", StringComparison.Ordinal);

    /// <summary>The outermost types of a file whose comments and strings are blank already.</summary>
    public static IReadOnlyList<DeclaredType> In(string file, string code)
    {
        var space = NamespaceLine.Match(code).Groups["name"].Value;
        List<DeclaredType> types = [];
        var end = 0;
        foreach (Match match in Declaration.Matches(code))
        {
            if (match.Index >= end)
            {
                var start = match.Groups["name"].Index;
                end = EndOf(code, start);
                types.Add(
                    new DeclaredType(
                        file,
                        space,
                        match.Groups["name"].Value,
                        match.Groups["attributes"].Value,
                        code.AsSpan(0, start).Count('\n') + 1,
                        code.AsSpan(0, end).Count('\n') + 1
                    )
                );
            }
        }

        return types;
    }

    private static int EndOf(string code, int start)
    {
        var (braces, parentheses) = (0, 0);
        for (var index = start; index < code.Length; index++)
        {
            parentheses +=
                code[index] is '(' ? 1
                : code[index] is ')' ? -1
                : 0;
            braces +=
                code[index] is '{' ? 1
                : code[index] is '}' ? -1
                : 0;
            if (braces == 0 && parentheses == 0 && code[index] is '}' or ';' && braces == 0 && parentheses == 0)
            {
                return index;
            }
        }

        return code.Length;
    }
}
