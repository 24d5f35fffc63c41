using System.Text.RegularExpressions;

namespace Goldthread.Tests.Architecture;

/// <summary>
/// Members that open a wall or step around change tracking. Each is allowed in the files listed here, for the reason
/// beside it; a line whose file no longer needs it must go.
/// </summary>
public static class ListedUses
{
    private static readonly Regex Guarded = SourceFile.Pattern(
        @"\b(IgnoreQueryFilters|AllowAnonymous|ExecuteUpdate|ExecuteDelete|Html\.Raw|HtmlString)(?=(Async|ToPage|ToFolder|Attribute)?\b)"
    );

    public static IReadOnlyList<ListedUse> All { get; } =
    [
        new(
            "AllowAnonymous",
            "src/Goldthread.Platform/Access/AccessSetup.cs",
            "opens the pages that AccessRules.Anonymous names, each with its reason"
        ),
        new(
            "AllowAnonymous",
            "src/Goldthread.Platform/Web/GoldthreadHost.cs",
            "style sheet, script and pictures are for everybody"
        ),
        new("AllowAnonymous", "src/Goldthread.Platform/Web/Health.cs", "a proxy asks for health and has no account"),
        new(
            "AllowAnonymous",
            "src/Goldthread.Web/Features/Dataset/Opened/ApiEndpoints.cs",
            "a program cannot sign in: each list asks for its token, and shows nothing without"
        ),
        new(
            "AllowAnonymous",
            "src/Goldthread.Web/Features/Home/CalendarFeedEndpoints.cs",
            "a calendar program cannot sign in: the secret key in the address says whose dates it reads"
        ),
        new(
            "ExecuteDelete",
            "src/Goldthread.Platform/Jobs/ClearFormPresses.cs",
            "once-tokens hold nothing that the trail should keep"
        ),
        new("HtmlString", "src/Goldthread.GovUk/Components/Markup.cs", "the one door for markup that is made already"),
        new(
            "HtmlString",
            "src/Goldthread.GovUk/Components/GtComponent.cs",
            "reads the attribute values that the Razor compiler hands over in it"
        ),
        new("ExecuteUpdate", "src/Goldthread.Platform/Mail/SendMail.cs", "two senders may not both claim one message"),
    ];

    /// <summary>Guarded members in files that are not listed for them.</summary>
    public static IEnumerable<Fault> NotListed(SourceFile file, IEnumerable<ListedUse> listed) =>
        from use in file.Find(Guarded)
        where !listed.Any(entry => entry.File == file.Path && entry.Member == use.Match.Value)
        select file.Fault(use.Line, $"{use.Match.Value} is not listed for this file");

    /// <summary>Entries whose file no longer uses the member.</summary>
    public static IEnumerable<Fault> Stale(IReadOnlyCollection<SourceFile> files, IEnumerable<ListedUse> listed) =>
        from entry in listed
        where
            !files.Any(file =>
                file.Path == entry.File && file.Find(Guarded).Any(use => use.Match.Value == entry.Member)
            )
        select new Fault(entry.File, 0, $"listed for {entry.Member} and does not use it");
}

/// <param name="Member">As the rule finds it: <c>ExecuteDelete</c> stands for its asynchronous form too.</param>
/// <param name="Because">Why this file may.</param>
public sealed record ListedUse(string Member, string File, string Because);
