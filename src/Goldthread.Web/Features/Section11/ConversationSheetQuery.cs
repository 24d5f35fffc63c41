using Goldthread.Features.Partnership;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Features.Surveys.Answered;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>Prepares conversations: who is asked in this area, what is planned, and what is known of one agency.</summary>
[Scoped]
public sealed class ConversationSheetQuery(
    GoldthreadDb db,
    CycleByYearQuery cycles,
    CycleVoicesQuery voices,
    CyclePlanQuery plans,
    StandardVoiceQuery staff,
    Address address
)
{
    /// <exception cref="NotFoundException">The agency is not asked in this area.</exception>
    public async Task<ConversationSheet> OfAsync(int year, string agency, CancellationToken cancel)
    {
        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        var known = await AgencyAsync(cycle, agency, cancel);
        var said = await voices.OfOneAsync(cycle, known.Id, cancel);
        var survey = await staff.NewestAsync(address.Here.Id, cancel);
        return new ConversationSheet(
            cycle,
            known,
            await TalkAsync(cycle, known, cancel),
            await plans.OfOneAsync(said, known, cancel),
            said,
            [.. survey.Where(voice => voice.AgencyId == known.Id)]
        )
        {
            Before = cycle.Kind == CycleKind.Update ? await BeforeAsync(cycle, known, cancel) : null,
        };
    }

    /// <summary>
    /// The last full self-assessment in which the agency said or promised something here: an update asks for no ratings, and
    /// its conversation is about what was promised then.
    /// </summary>
    private async Task<FullYear?> BeforeAsync(Cycle cycle, Agency agency, CancellationToken cancel)
    {
        var (here, id) = (address.Here.Id, agency.Id);
        var last = await db
            .Cycles.AsNoTracking()
            .FullBefore(cycle)
            .Where(earlier =>
                db.Set<Release>()
                    .Any(one => one.CycleId == earlier.Id && one.PartnershipId == here && one.AgencyId == id)
                || db.Set<PlannedPromise>()
                    .Any(one => one.CycleId == earlier.Id && one.PartnershipId == here && one.AgencyId == id)
            )
            .OrderByDescending(earlier => earlier.Year)
            .FirstOrDefaultAsync(cancel);
        if (last is null)
        {
            return null;
        }

        var said = await voices.OfOneAsync(last, id, cancel);
        return new FullYear(said, await plans.OfOneAsync(said, agency, cancel));
    }

    /// <summary>The day, the place and the note alone, for those who do not prepare it.</summary>
    /// <exception cref="NotFoundException">The agency is not asked in this area.</exception>
    public async Task<(Cycle Cycle, Agency Agency, Conversation? Talk)> PlanOfAsync(
        int year,
        string agency,
        CancellationToken cancel
    )
    {
        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        var known = await AgencyAsync(cycle, agency, cancel);
        return (cycle, known, await TalkAsync(cycle, known, cancel));
    }

    /// <summary>Every agency that is asked here, with its conversation; as far as the reader’s scope reaches.</summary>
    public async Task<IReadOnlyList<(Agency Agency, Conversation? Talk)>> ListAsync(
        Cycle cycle,
        CancellationToken cancel
    )
    {
        var here = address.Here.Id;
        var talks = await db
            .Conversations.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.CycleId == cycle.Id)
            .ToDictionaryAsync(one => one.AgencyId, cancel);
        var agencies = await db
            .AreaReturns.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.CycleId == cycle.Id)
            .Join(db.Agencies, one => one.AgencyId, agency => agency.Id, (_, agency) => agency)
            .OrderBy(agency => agency.Name)
            .ToListAsync(cancel);
        return [.. agencies.Select(agency => (agency, talks.GetValueOrDefault(agency.Id)))];
    }

    private async Task<Agency> AgencyAsync(Cycle cycle, string slug, CancellationToken cancel)
    {
        var here = address.Here.Id;
        return await db
                .AreaReturns.AsNoTracking()
                .Where(one => one.PartnershipId == here && one.CycleId == cycle.Id)
                .Join(db.Agencies, one => one.AgencyId, agency => agency.Id, (_, agency) => agency)
                .SingleOrDefaultAsync(agency => agency.Slug == slug, cancel)
            ?? throw new NotFoundException();
    }

    private async Task<Conversation?> TalkAsync(Cycle cycle, Agency agency, CancellationToken cancel)
    {
        var here = address.Here.Id;
        return await db
            .Conversations.AsNoTracking()
            .SingleOrDefaultAsync(
                one => one.PartnershipId == here && one.CycleId == cycle.Id && one.AgencyId == agency.Id,
                cancel
            );
    }
}
