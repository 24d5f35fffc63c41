namespace Goldthread.Features.Section11.Panel;

/// <summary>
/// Who must not judge which agency: whoever holds a post in it, in one that it took over from, or in one that took over from
/// it.
/// </summary>
public sealed class PanelConflicts(
    IReadOnlyDictionary<Guid, IReadOnlySet<Guid>> families,
    IEnumerable<PostHolder> holders
)
{
    /// <summary>Why an evaluation is set aside.</summary>
    public const string Because = "Its panel member holds a post in the agency.";

    private readonly ILookup<Guid, Guid> agenciesOf = holders
        .Where(holder => holder.AgencyId is not null)
        .ToLookup(holder => holder.PersonId, holder => holder.AgencyId!.Value);

    /// <summary>The agency, those before it and those after it.</summary>
    public IReadOnlySet<Guid> FamilyOf(Guid agencyId) =>
        families.TryGetValue(agencyId, out var family) ? family : new HashSet<Guid> { agencyId };

    public bool Bars(Guid agencyId, Guid? personId) =>
        personId is { } person && agenciesOf[person].Any(FamilyOf(agencyId).Contains);
}
