using System.Security.Cryptography;
using System.Text;
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
