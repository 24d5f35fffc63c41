using System.Globalization;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Search;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Home.Finding;

/// <summary>Finds records by words or reference, trimmed to what this person may open before anything is counted.</summary>
public sealed class SearchEverythingModel(
    ISearchIndex index,
    CurrentUser user,
    Scope scope,
    AccessRules rules,
    IDirectory directory
) : GoldthreadPage
{
    private const int PageSize = 25;

    public string? Q { get; private set; }

    public int Total { get; private set; }

    public IReadOnlyList<IGrouping<string, FoundRow>> Hits { get; private set; } = [];

    public string? NextPath { get; private set; }

    public string CountInWords => Total == 1 ? $"1 result for ‘{Q}’" : $"{Words.Count(Total)} results for ‘{Q}’";

    public async Task<IActionResult> OnGetAsync(string? q, int from, CancellationToken cancel)
    {
        Q = q?.Trim() is { Length: > 0 } words ? words : null;
        if (Q is null)
        {
            return Page();
        }

        var policies = rules
            .All.Select(rule => rule.Policy)
            .OfType<Policy>()
            .Distinct()
            .Where(policy => user.May(policy))
            .Select(policy => policy.Name)
            .ToList();
        var result = await index.FindAsync(
            new SearchQuery(Q, scope.Partnerships, policies, Math.Max(0, from), PageSize),
            cancel
        );
        var partnerships = (await directory.PartnershipsAsync(cancel)).ToDictionary(partnership => partnership.Id);
        var rows = result.Hits.Select(hit => ToRow(hit, partnerships)).ToList();
        if (
            rows.FirstOrDefault(row => string.Equals(row.Reference, Q, StringComparison.OrdinalIgnoreCase)) is { } exact
            && from == 0
        )
        {
            return LocalRedirect(exact.Path);
        }

        Total = result.Total;
        Hits = [.. rows.GroupBy(row => row.Kind, StringComparer.Ordinal)];
        NextPath = from + PageSize < Total ? NextAfter(Q, from) : null;
        return Page();
    }

    private static string NextAfter(string words, int from) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{HomePaths.SearchEverything()}?q={Uri.EscapeDataString(words)}&from={from + PageSize}"
        );

    private static FoundRow ToRow(SearchEntry hit, Dictionary<Guid, NamedPartnership> partnerships)
    {
        var owner = hit.PartnershipId is { } id && partnerships.TryGetValue(id, out var known) ? known : null;
        var path = owner is null ? hit.Path : $"/{owner.Slug}{hit.Path}";
        return new FoundRow(hit.Kind, hit.Reference, hit.Title, path, owner?.Name ?? "All partnerships");
    }
}

/// <summary>One result.</summary>
public sealed record FoundRow(string Kind, string? Reference, string Title, string Path, string Where);
