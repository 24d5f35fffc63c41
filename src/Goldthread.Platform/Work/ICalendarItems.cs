using Goldthread.Platform.Access;

namespace Goldthread.Platform.Work;

/// <summary>
/// The dated things of a module for the calendar page and its feed. The feed leaves the product, so an item carries a
/// reference and a plain name of the duty, never the words of a record.
/// </summary>
[ContributionPoint]
public interface ICalendarItems
{
    /// <summary>What this person may see that falls on one of these days, both included.</summary>
    Task<IReadOnlyList<CalendarItem>> BetweenAsync(
        CurrentUser user,
        DateOnly from,
        DateOnly to,
        CancellationToken cancel
    );
}

/// <summary>One dated thing.</summary>
/// <param name="Key">Stays the same when the day moves, so that a subscribed calendar moves the entry: "action-A-0412-hampshire".</param>
/// <param name="Day">When it is due or happens.</param>
/// <param name="Kind">The filter it stands under: "Action due", "Impact check".</param>
/// <param name="Reference">Its reference, or nothing.</param>
/// <param name="Text">What the page says, for people who are signed in.</param>
/// <param name="FeedText">What the feed says: reference and duty alone, "A-0412 due".</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Agency">Whose it is, where it is one agency's.</param>
public sealed record CalendarItem(
    string Key,
    DateOnly Day,
    string Kind,
    string? Reference,
    string Text,
    string FeedText,
    string Path,
    string? Agency
);
