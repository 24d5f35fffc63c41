using System.Globalization;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Search;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Home.Searching;

/// <summary>Finds records by words or reference, trimmed to what this person may open before anything is counted.</summary>
public sealed class SearchEverythingModel(
    ISearchIndex index,
    CurrentUser user,
    Scope scope,
    AccessRules rules,
    IDirectory directory,
    ReferenceShelf shelf
) : GoldthreadPage
{
    private const int PageSize = 25;

    /// <summary>Longer than any title; what is pasted beyond it finds nothing more.</summary>
    private const int Longest = 200;

    private const int MostFrom = 1_000_000;

    public string? Q { get; private set; }

    public int Total { get; private set; }

    public IReadOnlyList<IGrouping<string, FoundRow>> Hits { get; private set; } = [];

    public string? NextPath { get; private set; }

    public string CountInWords => Total == 1 ? $"1 result for ‘{Q}’" : $"{Words.Count(Total)} results for ‘{Q}’";

    public async Task<IActionResult> OnGetAsync(string? q, int from, CancellationToken cancel)
    {
        Q = q?.Trim() is { Length: > 0 } words ? words[..Math.Min(words.Length, Longest)] : null;
        from = Math.Clamp(from, 0, MostFrom);
        if (Q is null)
        {
            return Page();
        }

        if (await IndicatorsAsync(Q, cancel) is { Count: > 0 } indicators)
        {
            Total = indicators.Count;
            Hits = [.. indicators.GroupBy(row => row.Kind, StringComparer.Ordinal)];
            return indicators is [var only] ? LocalRedirect(only.Path) : Page();
        }

        var policies = rules
            .All.Select(rule => rule.Policy)
            .OfType<Policy>()
            .Distinct()
            .Where(policy => user.May(policy))
            .ToList();
        var permits = policies.SelectMany(policy =>
            scope
                .Partnerships.Where(there => user.May(policy, there))
                .Select(there => new SearchPermit(policy.Name, there))
        );
        var query = new SearchQuery(
            Q,
            [.. policies.Select(policy => policy.Name)],
            [.. permits],
            scope.Whole,
            scope.Agencies,
            from,
            PageSize
        );
        var result = await index.FindAsync(query, cancel);
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

    /// <summary>
    /// The indicator with this reference, in each partnership this person reads. Indicators ship with the program, so no
    /// index holds them.
    /// </summary>
    private async Task<IReadOnlyList<FoundRow>> IndicatorsAsync(string reference, CancellationToken cancel)
    {
        var measure = shelf.Measures.Measures.FirstOrDefault(known =>
            string.Equals(known.Id, reference, StringComparison.OrdinalIgnoreCase)
        );
        return measure is null
            ? []
            :
            [
                .. (await directory.PartnershipsAsync(cancel))
                    .Where(partnership =>
                        !partnership.IsJoint
                        && scope.Holds(partnership.Id)
                        && user.May(DatasetPolicy.Read, partnership.Id)
                    )
                    .Select(partnership => new FoundRow(
                        "Indicator",
                        measure.Id,
                        measure.Name,
                        DatasetPaths.IndicatorDetail(partnership.Slug, measure.Id),
                        partnership.Name
                    )),
            ];
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
