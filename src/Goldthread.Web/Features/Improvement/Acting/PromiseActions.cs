using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>
/// Proposes an action from a finding or a recommendation and, where asked to, agrees it at once. Several agencies make a
/// joint action: one part each, with references in a run, because a promise that everybody makes together is kept by
/// nobody. How the impact will be checked is settled here, before work starts.
/// </summary>
[UseCase]
public sealed class PromiseActions(
    GoldthreadDb db,
    ActingAgenciesQuery agencies,
    References references,
    ActionMails mails,
    CurrentUser user,
    TimeProvider time
)
{
    /// <returns>The references, in the order of the parts.</returns>
    /// <exception cref="RuleBrokenException">An agency or owner cannot take it on, or something is missing.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(
        Guid findingId,
        Guid? recommendationId,
        Proposal proposal,
        CancellationToken cancel
    )
    {
        var finding = await db.FindOrNotFoundAsync<Finding>(findingId, cancel);
        var recommendation = recommendationId is { } known
            ? await db.FindOrNotFoundAsync<Recommendation>(known, cancel)
            : null;
        var parts = await CheckedAsync(proposal, cancel);
        if (recommendation is { WithdrawnOn: not null })
        {
            throw new RuleBrokenException("This recommendation has been withdrawn.");
        }

        var joint = parts.Count > 1 ? Guid.CreateVersion7() : (Guid?)null;
        var here = finding.PartnershipId;
        var numbers = await references.NextAsync(here, "A", 4, parts.Count, cancel);
        var checks = proposal.Plan is null ? [] : await references.NextAsync(here, "I", 4, parts.Count, cancel);
        for (var number = 0; number < parts.Count; number++)
        {
            var (agency, owner) = parts[number];
            var action = Make(finding, recommendation, agency, numbers[number], owner, proposal);
            if (joint is { } one)
            {
                action.Join(one, Words.List(parts.Select(part => part.Agency.Name).Where(name => name != agency.Name)));
            }

            await SettleAsync(action, proposal, checks.ElementAtOrDefault(number), cancel);
        }

        await NameAgenciesAsync(finding, parts, cancel);
        recommendation?.Reopen();
        await db.SaveChangesAsync(this, cancel);
        return numbers;
    }

    private async Task<IReadOnlyList<(Agency Agency, Guid? Owner)>> CheckedAsync(
        Proposal proposal,
        CancellationToken cancel
    )
    {
        if (proposal.Parts.Count == 0)
        {
            throw new RuleBrokenException("Choose the agency that does it.", "Agencies");
        }

        List<(Agency, Guid?)> parts = [];
        foreach (var part in proposal.Parts.DistinctBy(part => part.AgencyId))
        {
            var agency = await agencies.RequireAsync(part.AgencyId, cancel);
            var owner = part.Owner.IsLead ? await agencies.LeadOfAsync(agency.Id, cancel) : part.Owner.PostId;
            if (owner is { } post)
            {
                await agencies.RequireOwnerAsync(post, agency.Id, cancel);
            }
            else if (proposal.Agree)
            {
                throw new RuleBrokenException(
                    $"Choose who answers for it at {agency.Name} before it is agreed.",
                    "Agencies"
                );
            }

            parts.Add((agency, owner));
        }

        return parts;
    }

    private AgencyAction Make(
        Finding finding,
        Recommendation? recommendation,
        Agency agency,
        string reference,
        Guid? owner,
        Proposal proposal
    )
    {
        var today = time.Today();
        if (proposal.Due < today)
        {
            throw new RuleBrokenException("The due date must be today or later.", nameof(Proposal.Due));
        }

        var text = new ActionText(
            proposal.Title,
            proposal.Detail,
            proposal.Difference,
            proposal.Strength,
            owner,
            proposal.SignOffGroupId,
            proposal.Due
        );
        return new AgencyAction(finding, recommendation, agency, reference, text, today);
    }

    private async Task SettleAsync(AgencyAction action, Proposal proposal, string? check, CancellationToken cancel)
    {
        db.Add(action);
        if (proposal.Plan is { } plan)
        {
            db.Add(new ImpactCheck(action, check!, plan));
        }
        else if (proposal.NoCheckBecause is not null)
        {
            action.GoUnchecked(proposal.NoCheckBecause);
        }

        if (proposal.Agree)
        {
            action.Agree(time.Today(), user.Name, hasCheck: proposal.Plan is not null);
            await mails.AssignAsync(action, cancel);
        }
    }

    /// <summary>An agency that acts on a finding may read it.</summary>
    private async Task NameAgenciesAsync(
        Finding finding,
        IEnumerable<(Agency Agency, Guid? Owner)> parts,
        CancellationToken cancel
    )
    {
        var named = await db
            .FindingAgencies.Where(one => one.FindingId == finding.Id)
            .Select(one => one.AgencyId)
            .ToListAsync(cancel);
        db.AddRange(
            parts
                .Where(part => !named.Contains(part.Agency.Id))
                .Select(part => new FindingAgency(finding, part.Agency.Id, AgencyPart.Acting))
        );
    }
}
