using System.Text.RegularExpressions;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Architecture;

/// <summary>One text file of the repository, or a planted one.</summary>
/// <param name="path">From the root of the repository on, with forward slashes.</param>
public sealed class SourceFile(string path, string text)
{
    private readonly Lazy<string> code = new(() =>
        path.EndsWith(".cs", StringComparison.Ordinal) ? CodeText.Of(text) : WithoutRazorComments(text)
    );

    private readonly Lazy<IReadOnlyList<DeclaredType>> types = new(() => DeclaredType.In(path, CodeText.Of(text)));

    public string Path => path;

    public string Text => text;

    public static SourceFile Read(string path) => new(path, File.ReadAllText(Repository.PathOf(path)));

    /// <summary>The text without comments and, in C#, without the text of strings.</summary>
    public string Code => code.Value;

    /// <summary>The types of a C# file that stand in no other type.</summary>
    public IReadOnlyList<DeclaredType> Types => types.Value;

    public string Name => System.IO.Path.GetFileName(Path);

    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    public int Lines => Text.AsSpan().TrimEnd().Count('\n') + 1;

    /// <summary>Every match in the code, with its line.</summary>
    public IEnumerable<(Match Match, int Line)> Find(Regex pattern) =>
        pattern.Matches(Code).Select(match => (match, LineOf(match.Index)));

    /// <summary>Every match in the code as a fault.</summary>
    public IEnumerable<Fault> Faults(Regex pattern, string because) =>
        Find(pattern).Select(found => Fault(found.Line, $"{found.Match.Value.Trim()}: {because}"));

    public Fault Fault(int line, string what) => new(Path, line, what);

    /// <summary>The first line that names something, or 1.</summary>
    public int LineNaming(string name) =>
        Find(Pattern($@"\b{Regex.Escape(name)}\b")).Select(found => found.Line).FirstOrDefault(1);

    public int LineOf(int index) => Code.AsSpan(0, index).Count('\n') + 1;

    /// <summary>A regular expression over many lines, with a time-out.</summary>
    public static Regex Pattern(string pattern) =>
        new(
            pattern,
            RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(10)
        );

    private static string WithoutRazorComments(string razor) =>
        Pattern(@"@\*(.|\n)*?\*@").Replace(razor, match => Pattern("[^\n]").Replace(match.Value, " "));
}
