using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.ImportingTrackers;

/// <summary>The names that a tracker may use here.</summary>
public sealed class TrackerNamesQuery(
    GoldthreadDb db,
    ImprovementChoicesQuery choices,
    Address address,
    TimeProvider time
)
{
    public async Task<TrackerNames> ReadAsync(CancellationToken cancel)
    {
        var agencies = await choices.AgenciesAsync(cancel);
        var ids = agencies.Select(agency => agency.Id).ToList();
        var records = await db
            .Agencies.AsNoTracking()
            .Where(agency => ids.Contains(agency.Id))
            .ToDictionaryAsync(agency => agency.Id, cancel);
        return new TrackerNames(
            time.Today(),
            address.Here.Id,
            records,
            Index(records.Values.SelectMany(one => new[] { (one.Name, one.Id), (one.ShortName, one.Id) })),
            Index((await choices.ThemesAsync(cancel)).Select(theme => (theme.Name, theme.Id))),
            await choices.PostsAsync(ids, cancel)
        );
    }

    private static Dictionary<string, Guid> Index(IEnumerable<(string Name, Guid Id)> names) =>
        names
            .GroupBy(name => TrackerColumns.Fold(name.Name), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Id, StringComparer.Ordinal);
}

/// <summary>What can be named on a day in a partnership.</summary>
/// <param name="Today">The day.</param>
/// <param name="PartnershipId">The partnership.</param>
/// <param name="Agencies">Those that work here.</param>
/// <param name="AgencyNames">Their names, folded.</param>
/// <param name="ThemeNames">The names of the themes, folded.</param>
/// <param name="Posts">Those that can answer for an action.</param>
public sealed record TrackerNames(
    DateOnly Today,
    Guid PartnershipId,
    IReadOnlyDictionary<Guid, Agency> Agencies,
    IReadOnlyDictionary<string, Guid> AgencyNames,
    IReadOnlyDictionary<string, Guid> ThemeNames,
    IReadOnlyList<OwnerChoice> Posts
)
{
    private const int MostNear = 3;

    public Guid? AgencyOf(string name, TrackerAnswers answers) =>
        Find(AgencyNames, answers.Agencies, TrackerColumns.Fold(name));

    public Guid? ThemeOf(string name, TrackerAnswers answers) =>
        Find(ThemeNames, answers.Themes, TrackerColumns.Fold(name));

    /// <summary>The post of this title that can answer for this agency.</summary>
    public Guid? OwnerOf(string title, Guid agency) =>
        Posts
            .FirstOrDefault(post =>
                (post.AgencyId is null || post.AgencyId == agency)
                && TrackerColumns.Fold(post.Title) == TrackerColumns.Fold(title)
            )
            ?.Id;

    /// <summary>Whether this post can answer for this agency without a wall between.</summary>
    public bool MayOwn(Guid post, Guid agency) =>
        Posts.Any(known => known.Id == post && (known.AgencyId is null || known.AgencyId == agency));

    /// <summary>Names that share a word with this one: “Did you mean …”.</summary>
    public string NearAgencies(string name) => Near(name, Agencies.Values.Select(agency => agency.Name));

    private static string Near(string name, IEnumerable<string> known)
    {
        var words = WordsOf(name);
        var near = known
            .Select(one => (Name: one, Shared: WordsOf(one).Count(word => words.Exists(own => IsAlike(own, word)))))
            .Where(one => one.Shared > 0)
            .OrderByDescending(one => one.Shared)
            .ThenBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
            .Take(MostNear)
            .Select(one => $"“{one.Name}”")
            .ToList();
        return near.Count == 0 ? "" : $" Did you mean {Words.List(near, "or")}?";
    }

    private static bool IsAlike(string one, string other) =>
        one == other
        || (one.Length > 4 && other.StartsWith(one[..4], StringComparison.Ordinal))
        || (other.Length > 4 && one.StartsWith(other[..4], StringComparison.Ordinal));

    private static List<string> WordsOf(string name) =>
        [.. TrackerColumns.Fold(name).Split(' ').Where(word => word.Length > 2 && word is not ("and" or "the"))];

    private static Guid? Find(
        IReadOnlyDictionary<string, Guid> names,
        Dictionary<string, Guid> answers,
        string folded
    ) =>
        answers.TryGetValue(folded, out var said) ? said
        : names.TryGetValue(folded, out var known) ? known
        : null;
}
