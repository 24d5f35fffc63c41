namespace Goldthread.Features.Improvement;

/// <summary>
/// A source as this reader may see it. One that is restricted keeps its name, its day and its address to the partnership
/// team; everybody else reads “Restricted review” and nothing more.
/// </summary>
/// <param name="Kind">Its kind in words.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Day">The day it was reported; nothing where it is restricted.</param>
/// <param name="Path">Where it can be read, if it can be.</param>
public sealed record SourceView(string Kind, string Title, DateOnly? Day, string? Path)
{
    public static SourceView Restricted { get; } = new("Restricted review", "Restricted review", null, null);

    public bool IsRestricted => this == Restricted;

    /// <param name="source">The source as it is kept.</param>
    /// <param name="partnership">The slug that addresses below the partnership stand under.</param>
    /// <param name="seesRestricted">Whether the reader belongs to the partnership team.</param>
    public static SourceView Of(Source source, string partnership, bool seesRestricted) =>
        source.IsRestricted && !seesRestricted
            ? Restricted
            : new SourceView(source.Kind.Say(), source.Title, source.Day, Whole(source.Path, partnership));

    /// <summary>An address below the partnership is kept without its slug, so that a slug may change.</summary>
    private static string? Whole(string? path, string partnership) =>
        path is null || !path.StartsWith('/') || path.StartsWith($"/{partnership}/", StringComparison.Ordinal)
            ? path
            : $"/{partnership}{path}";
}
