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
        var said = await voices.OfAsync(cycle, cancel);
        var survey = await staff.NewestAsync(address.Here.Id, cancel);
        return new ConversationSheet(
            cycle,
            known,
            await TalkAsync(cycle, known, cancel),
            (await plans.OfAsync(year, cancel)).Of(agency),
            said with
            {
                Agencies = [.. said.Agencies.Where(voice => voice.Agency.Id == known.Id)],
            },
            [.. survey.Where(voice => voice.AgencyId == known.Id)]
        );
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
