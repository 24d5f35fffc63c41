namespace Goldthread.Features.Section11.Panel;

/// <summary>
/// Suggests who reads which agency: two each, even in load, nobody barred. It suggests; the team decides.
/// </summary>
public static class PanelSuggestion
{
    /// <summary>How many panel members read an agency.</summary>
    public const int Pair = 2;

    /// <param name="needs">The agencies with who reads them already.</param>
    /// <param name="members">The panel, one post a person.</param>
    /// <param name="bars">Whether a person must not read an agency.</param>
    /// <returns>Who could read each besides; fewer than are needed where there is nobody.</returns>
    public static IReadOnlyDictionary<Guid, IReadOnlyList<PostHolder>> Of(
        IReadOnlyList<PanelNeed> needs,
        IReadOnlyList<PostHolder> members,
        Func<Guid, Guid?, bool> bars
    )
    {
        var load = members.ToDictionary(
            member => member.PersonId,
            member => needs.Count(need => need.Readers.Contains(member.PersonId))
        );
        Dictionary<Guid, IReadOnlyList<PostHolder>> suggested = [];
        // Whoever has the smallest choice chooses first, so that nobody is left without one.
        foreach (var (need, free) in needs.Select(need => (need, Free: FreeFor(need))).OrderBy(pair => pair.Free.Count))
        {
            List<PostHolder> chosen =
            [
                .. free.OrderBy(member => load[member.PersonId])
                    .ThenBy(member => member.Title, StringComparer.Ordinal)
                    .ThenBy(member => member.PostId)
                    .Take(Math.Max(0, Pair - need.Readers.Count)),
            ];
            chosen.ForEach(member => load[member.PersonId]++);
            suggested.Add(need.AgencyId, chosen);
        }

        return suggested;

        List<PostHolder> FreeFor(PanelNeed need) =>
            [
                .. members.Where(member =>
                    !need.Readers.Contains(member.PersonId) && !bars(need.AgencyId, member.PersonId)
                ),
            ];
    }
}

/// <param name="AgencyId">The agency.</param>
/// <param name="Readers">The people who read it already.</param>
public sealed record PanelNeed(Guid AgencyId, IReadOnlyCollection<Guid> Readers);
