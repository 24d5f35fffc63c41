namespace Goldthread.Platform.Access;

/// <summary>The partnership that the address of this request names, once the person has been found to reach it.</summary>
public sealed class Address
{
    public NamedPartnership? Partnership { get; set; }

    /// <summary>The partnership of a page that stands below one.</summary>
    /// <exception cref="InvalidOperationException">The page's address names none: a fault of the program.</exception>
    public NamedPartnership Here =>
        Partnership ?? throw new InvalidOperationException("This page's address names no partnership.");
}
