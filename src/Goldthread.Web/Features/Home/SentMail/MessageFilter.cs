using Goldthread.Features.Partnership;

namespace Goldthread.Features.Home.SentMail;

/// <summary>What the address of the log of messages asks for.</summary>
/// <param name="Words">Part of an address or a subject.</param>
/// <param name="Kind">Only messages of this kind, by its code.</param>
/// <param name="State">Only those that were sent, that wait, or that failed.</param>
public sealed record MessageFilter(string? Words, string? Kind, MessageState? State)
{
    /// <summary>As an address writes it; what cannot be read asks for nothing.</summary>
    public static MessageFilter Read(string? words, string? kind, string? state) =>
        new(
            words?.Trim() is { Length: > 0 } typed ? typed : null,
            kind?.Trim() is { Length: > 0 } code ? code : null,
            Enum.TryParse<MessageState>(state, out var known) && Enum.IsDefined(known) ? known : null
        );

    public string ToQuery() => Filters.ToQuery(("words", Words), ("kind", Kind), ("state", State?.ToString()));
}
