using System.Security.Cryptography;
using System.Text;
using Goldthread.Features.Improvement;
using Goldthread.Features.Section11.Feedback;

namespace Goldthread.Features.Section11;

/// <summary>Something an agency promised or was asked for, on its way into the register of actions.</summary>
/// <param name="Source">Where it was said.</param>
/// <param name="Key">What makes it the same promise.</param>
/// <param name="Title">What will be done.</param>
/// <param name="Detail">Where it comes from, in words.</param>
/// <param name="Due">By when.</param>
public sealed record PromiseToTake(PromiseSource Source, string Key, string Title, string Detail, DateOnly Due)
{
    private const int MarkLength = 32;

    /// <summary>The post that answers for it, where it is not the agency’s lead.</summary>
    public Guid? OwnerPostId { get; init; }

    /// <summary>Codes of the themes of the question, where it answers one.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>A promise that answers no question is the same where its words are the same.</summary>
    public static string KeyOf(string words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.Trim().ToUpperInvariant())))[
            ..MarkLength
        ];
}

/// <summary>A promise as an action of the register says it: shortened where it is longer than an action holds.</summary>
/// <param name="What">What was promised.</param>
/// <param name="Source">The same with where it was promised.</param>
public sealed record PromiseWords(string What, string Source)
{
    public string Title => Short(What.ReplaceLineEndings(" ").Trim(), AgencyAction.TitleLength);

    public string Detail => Short(Source, AgencyAction.DetailLength).Trim();

    /// <summary>
    /// Whether an action still says this promise. People may reword either part of it; a title says a promise only where
    /// nothing was cut from it.
    /// </summary>
    public bool AreSaidIn(string title, string detail) =>
        Plain(detail) == Plain(Detail) || (title == Title && What.Trim().Length <= AgencyAction.TitleLength);

    private static string Plain(string words) => words.ReplaceLineEndings("\n");

    private static string Short(string words, int most) => words.Length <= most ? words : $"{words[..(most - 1)]}…";
}
