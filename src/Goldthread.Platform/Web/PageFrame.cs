using Goldthread.Platform.Access;
using Goldthread.Platform.Work;
using Microsoft.AspNetCore.Http;

namespace Goldthread.Platform.Web;

/// <summary>What stands around a page: the partnership's name, the links this person may use, the demonstration's notice.</summary>
[Scoped]
public sealed class PageFrame(
    CurrentUser user,
    Address address,
    IDirectory directory,
    IEnumerable<INavigation> navigation,
    IInstallation installation
)
{
    public bool IsSignedIn => user.IsSignedIn;

    public string Who => user.Name;

    /// <param name="context">The request.</param>
    /// <param name="section">The section that the page belongs to, which marks its link where no address does.</param>
    public async Task<FrameView> DescribeAsync(HttpContext context, string? section)
    {
        var demonstration = await installation.IsDemonstrationAsync(context.RequestAborted);
        if (!user.IsSignedIn)
        {
            return new FrameView(null, null, demonstration, [], [], []);
        }

        var reach = user.Reach().ToHashSet();
        var all = await directory.PartnershipsAsync(context.RequestAborted);
        var mine = all.Where(partnership => reach.Contains(partnership.Id)).ToList();
        var here = address.Partnership ?? (mine is [var only] ? only : null);
        var links = navigation
            .SelectMany(source => source.Links())
            .Where(link => user.May(link.Policy, link.BelowPartnership ? here?.Id : null))
            .Where(link => !link.BelowPartnership || (here ?? mine.FirstOrDefault()) is not null)
            .OrderBy(link => link.Place)
            .Select(link => ToItem(link, (here ?? mine.FirstOrDefault())?.Slug))
            .ToList();
        var current = links
            .Where(link => context.Request.Path.StartsWithSegments(link.Path, StringComparison.OrdinalIgnoreCase))
            .MaxBy(link => link.Path.Length);
        current ??= links.FirstOrDefault(link => link.Section == section);
        links = [.. links.Select(link => link with { IsCurrent = link == current })];
        var beside = links.Where(link => link.Under is not null && link.Under == current?.Under).ToList();
        return new FrameView(
            here?.Name,
            user.Name,
            demonstration,
            [.. Bar(links.Where(link => link.Place < 100))],
            [.. links.Where(link => link.Place >= 100)],
            beside.Count > 1 ? beside : []
        );
    }

    /// <summary>Links under one word stand in the bar as that word, which leads to the first of them.</summary>
    private static IEnumerable<FrameLink> Bar(IEnumerable<FrameLink> links) =>
        links
            .GroupBy(link => link.Under ?? link.Path, StringComparer.Ordinal)
            .Select(group =>
                group.First() with
                {
                    Text = group.First().Under ?? group.First().Text,
                    IsCurrent = group.Any(link => link.IsCurrent),
                }
            );

    private static FrameLink ToItem(NavigationLink link, string? slug) =>
        new(
            link.Place,
            link.Text,
            link.BelowPartnership ? $"/{slug}{link.Path}" : link.Path,
            link.Section ?? link.Text,
            link.Under,
            false
        );
}

/// <summary>The furniture of one page.</summary>
/// <param name="PartnershipName">Whose page it is, where it is one partnership’s.</param>
/// <param name="Who">Who is signed in.</param>
/// <param name="IsDemonstration">Whether the notice of the demonstration stands above.</param>
/// <param name="Left">The bar, at most seven.</param>
/// <param name="Right">Its right-hand slot.</param>
/// <param name="Beside">What stands under the same word of the bar as this page, this page among them.</param>
public sealed record FrameView(
    string? PartnershipName,
    string? Who,
    bool IsDemonstration,
    IReadOnlyList<FrameLink> Left,
    IReadOnlyList<FrameLink> Right,
    IReadOnlyList<FrameLink> Beside
);

/// <summary>One link of the navigation; of those that lead to this page the closest is the current one.</summary>
public sealed record FrameLink(int Place, string Text, string Path, string Section, string? Under, bool IsCurrent);
