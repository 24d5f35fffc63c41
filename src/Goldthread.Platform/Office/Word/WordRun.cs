namespace Goldthread.Platform.Office.Word;

/// <summary>Some words of a paragraph that look alike: plain, strong, or a link.</summary>
/// <param name="Text">What is read; a line end in it is a line end on paper.</param>
/// <param name="IsStrong">Bold, for the few words that carry the sentence.</param>
/// <param name="Address">Where a link leads; the words stay plain where it is no web or mail address.</param>
public sealed record WordRun(string Text, bool IsStrong = false, string? Address = null)
{
    /// <summary>Bold words.</summary>
    public static WordRun Strong(string text) => new(text, IsStrong: true);

    /// <summary>Words that lead to an address on the web or open a mail.</summary>
    public static WordRun Link(string text, string address) => new(text, Address: address);

    /// <summary>
    /// The address as a program may open it, or nothing. Addresses are typed by people, and a report must not carry one
    /// that starts a program or reaches into the reader's own files.
    /// </summary>
    public Uri? Target =>
        Uri.TryCreate(Address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto)
            ? uri
            : null;
}
