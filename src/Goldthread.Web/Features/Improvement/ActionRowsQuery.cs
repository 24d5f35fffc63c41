using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// Actions as lists show them, with the agency, the owner’s post and the finding they answer, in one command for
/// however many rows. An agency’s people may see an action whose finding they do not: then its reference is left out.
/// </summary>
public sealed class ActionRowsQuery(GoldthreadDb db, CurrentUser user, IDirectory directory, TimeProvider time)
{
    /// <param name="actions">Sorted and cut to the rows that are wanted.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<ActionRow>> ReadAsync(IQueryable<AgencyAction> actions, CancellationToken cancel)
    {
        var today = time.Today();
        var found = await actions
            .Join(
                db.Agencies,
                action => action.AgencyId,
                agency => agency.Id,
                (action, agency) => new { action, Agency = agency.ShortName }
            )
            .LeftJoin(
                db.Posts,
                row => row.action.OwnerPostId,
                post => post.Id,
                (row, post) =>
                    new
                    {
                        row.action,
                        row.Agency,
                        Owner = post!.Title,
                        OwnerTo = post.To,
                    }
            )
            .LeftJoin(
                db.Findings,
                row => row.action.FindingId,
                finding => finding.Id,
                (row, finding) =>
                    new FoundAction(
                        row.action.PartnershipId,
                        row.action.Reference,
                        row.action.Title,
                        row.Agency,
                        row.Owner,
                        row.OwnerTo,
                        new ActionDates(
                            row.action.Due,
                            row.action.AgreedOn,
                            row.action.StartedOn,
                            row.action.EvidenceSentOn,
                            row.action.SignedOffOn,
                            row.action.DeclinedOn,
                            row.action.ClosedWithoutOn
                        ),
                        row.action.AcceptedOn,
                        row.action.Strength,
                        finding!.Reference,
                        (SourceKind?)finding.SourceKind,
                        (bool?)finding.SourceIsRestricted
                    )
            )
            .ToListAsync(cancel);
        var partnerships = (await directory.PartnershipsAsync(cancel)).ToDictionary(one => one.Id);
        return [.. found.Select(row => ToRow(row, partnerships[row.PartnershipId], today))];
    }

    private ActionRow ToRow(FoundAction found, NamedPartnership partnership, DateOnly today) =>
        new(
            partnership.Slug,
            partnership.Name,
            found.Reference,
            found.Title,
            found.Agency,
            found.Owner,
            found.OwnerTo < today,
            found.Dates,
            found.Dates.StatusOn(today),
            found.AcceptedOn,
            found.Strength,
            found.Finding,
            found.IsRestricted == true && !user.May(ImprovementPolicy.Keep, partnership.Id)
                ? "Restricted review"
                : found.Source?.Say()
        );

    private sealed record FoundAction(
        Guid PartnershipId,
        string Reference,
        string Title,
        string Agency,
        string? Owner,
        DateOnly? OwnerTo,
        ActionDates Dates,
        DateOnly? AcceptedOn,
        ActionStrength Strength,
        string? Finding,
        SourceKind? Source,
        bool? IsRestricted
    );
}

/// <summary>One action of a list.</summary>
/// <param name="PartnershipSlug">For its addresses.</param>
/// <param name="Partnership">In whose register it stands.</param>
/// <param name="Reference">A-0412.</param>
/// <param name="Title">What will be done.</param>
/// <param name="Agency">The agency’s short name.</param>
/// <param name="Owner">The post that answers for it.</param>
/// <param name="OwnerHasEnded">Whether that post is held no longer.</param>
/// <param name="Dates">The days its status comes from.</param>
/// <param name="Status">As it stands today.</param>
/// <param name="AcceptedOn">The day its owner said yes.</param>
/// <param name="Strength">How strong an action it is.</param>
/// <param name="Finding">The finding it answers, where this person may see that one.</param>
/// <param name="Source">Where the finding came from, in words.</param>
public sealed record ActionRow(
    string PartnershipSlug,
    string Partnership,
    string Reference,
    string Title,
    string Agency,
    string? Owner,
    bool OwnerHasEnded,
    ActionDates Dates,
    ActionStatus Status,
    DateOnly? AcceptedOn,
    ActionStrength Strength,
    string? Finding,
    string? Source
)
{
    public string Path => ImprovementPaths.ActionDetail(PartnershipSlug, Reference);

    public string SayOwner =>
        Owner is null ? "Nobody yet"
        : OwnerHasEnded ? $"{Owner} (post ended)"
        : Owner;
}
