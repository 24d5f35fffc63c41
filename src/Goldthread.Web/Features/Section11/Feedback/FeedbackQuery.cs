using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Feedback;

/// <summary>The letters of a cycle in the partnership of the address, for those who write and sign them.</summary>
[Scoped]
public sealed class FeedbackQuery(GoldthreadDb db, CycleByYearQuery cycles, CycleVoicesQuery voices, Address address)
{
    /// <param name="year">The year of the cycle.</param>
    /// <param name="toChange">Whether drafts that are found will be changed.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="NotFoundException">There is no such cycle here.</exception>
    public async Task<CycleFeedback> OfAsync(int year, bool toChange, CancellationToken cancel)
    {
        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        return await ReadAsync(await voices.OfAsync(cycle, cancel), toChange, cancel);
    }

    /// <summary>The same with the one agency that an address names; what others signed is not read.</summary>
    /// <exception cref="NotFoundException">It has sent nothing to this partnership.</exception>
    public async Task<(CycleFeedback Of, FeedbackRow Row)> OneAsync(
        int year,
        string agency,
        bool toChange,
        CancellationToken cancel
    )
    {
        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        var known =
            await db.Agencies.AsNoTracking().SingleOrDefaultAsync(one => one.Slug == agency, cancel)
            ?? throw new NotFoundException();
        var all = await ReadAsync(await voices.OfOneAsync(cycle, known.Id, cancel), toChange, cancel);
        return (all, all.Rows is [var row] ? row : throw new NotFoundException());
    }

    private async Task<CycleFeedback> ReadAsync(CycleVoices said, bool toChange, CancellationToken cancel)
    {
        var (here, cycle) = (address.Here.Id, said.Cycle);
        var submissions = said.Agencies.Select(voice => voice.SubmissionId).ToList();
        var releases = await db
            .Releases.AsNoTracking()
            .Where(one => one.PartnershipId == here && submissions.Contains(one.SubmissionId))
            .ToDictionaryAsync(one => one.SubmissionId, cancel);
        var agencies = said.Agencies.Select(voice => voice.Agency.Id).ToList();
        var known = toChange ? db.FeedbackDrafts : db.FeedbackDrafts.AsNoTracking();
        var drafts = await known
            .Where(one => one.PartnershipId == here && one.CycleId == cycle.Id && agencies.Contains(one.AgencyId))
            .ToDictionaryAsync(one => one.AgencyId, cancel);
        var letters = await db
            .FeedbackLetters.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.CycleId == cycle.Id && agencies.Contains(one.AgencyId))
            .ToDictionaryAsync(one => one.AgencyId, cancel);
        var sender = await db.Partnerships.AsNoTracking().SingleAsync(one => one.Id == here, cancel);
        return new CycleFeedback(
            said,
            sender,
            [
                .. said.Agencies.Select(voice => new FeedbackRow(
                    voice,
                    releases[voice.SubmissionId],
                    drafts.GetValueOrDefault(voice.Agency.Id),
                    letters.GetValueOrDefault(voice.Agency.Id),
                    cycle.HasPanel ? FeedbackRow.UnagreedOf(said.RatedSections, voice) : []
                )),
            ]
        );
    }
}
