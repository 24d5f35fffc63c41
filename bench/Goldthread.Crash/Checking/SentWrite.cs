namespace Goldthread.Crash.Checking;

/// <summary>One form that somebody sent, with a mark that no other form carries.</summary>
/// <param name="Mark">The text by which its effect is recognised.</param>
/// <param name="Effect">What it should do.</param>
/// <param name="Token">The form's once-token: however often it is pressed, it may work once.</param>
/// <param name="Basis">The version that the form showed; nothing where it adds a record.</param>
/// <param name="Place">The first part of the form’s address: the partnership, or the administrator’s pages.</param>
public sealed record SentWrite(string Mark, Effect Effect, string Token, uint? Basis, string Place);

/// <summary>What a form does, in the words of the trail and of the database.</summary>
/// <param name="Kind">The kind of record, as the trail names it.</param>
/// <param name="Table">The table that holds such records.</param>
/// <param name="Property">The property that takes the mark.</param>
/// <param name="IsSearched">Whether search finds such records by their own words.</param>
public sealed record Effect(string Kind, string Table, string Property, bool IsSearched = true);

/// <summary>What the person at the form was told.</summary>
public enum Outcome
{
    /// <summary>Nothing, or that the service is at fault: the write may have happened or not.</summary>
    Unknown,

    /// <summary>It is saved: the redirect after the post arrived.</summary>
    Acknowledged,

    /// <summary>It is not saved: the form came back, or the page said no.</summary>
    Refused,
}

/// <param name="Write">What was sent.</param>
/// <param name="Outcome">What was said of it last.</param>
/// <param name="LedTo">The page that the acknowledgement led to.</param>
public sealed record SettledWrite(SentWrite Write, Outcome Outcome, string? LedTo = null);
