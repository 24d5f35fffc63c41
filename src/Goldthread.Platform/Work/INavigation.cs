using Goldthread.Platform.Access;

namespace Goldthread.Platform.Work;

/// <summary>The links a module puts into the bar at the top of every page.</summary>
[ContributionPoint]
public interface INavigation
{
    IEnumerable<NavigationLink> Links();
}

/// <param name="Place">Where in the bar; the right-hand slot (admin, search, account) starts at 100.</param>
/// <param name="Text">One to three words.</param>
/// <param name="Path">Address, below the partnership where <paramref name="BelowPartnership"/> says so.</param>
/// <param name="Policy">Who sees it: absent from the page, not hidden, for everybody else.</param>
/// <param name="BelowPartnership">Whether the partnership's slug stands before the path.</param>
/// <param name="Section">The section whose pages lie behind it, where that is called otherwise than the link.</param>
/// <param name="Under">
/// The one word of the bar that it stands under together with others, because a bar of more than seven is a site map; the
/// links themselves stand below the bar on the pages behind them.
/// </param>
public sealed record NavigationLink(
    int Place,
    string Text,
    string Path,
    Policy Policy,
    bool BelowPartnership = false,
    string? Section = null,
    string? Under = null
);
