using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>The promises of a cycle in the partnership of the address, with the actions that they became.</summary>
[Scoped]
public sealed class CyclePlanQuery(
    GoldthreadDb db,
    CycleByYearQuery cycles,
    CycleVoicesQuery voices,
    AskedSetQuery sets,
    ActionRowsQuery rows,
    Address address
)
{
    /// <exception cref="NotFoundException">There is no such cycle here.</exception>
    public async Task<CyclePlan> OfAsync(int year, CancellationToken cancel)
    {
        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        return await ReadAsync(await voices.OfAsync(cycle, cancel), null, cancel);
    }

    /// <summary>The same with the one agency that an address names.</summary>
    /// <exception cref="NotFoundException">There is no such cycle here, or the agency has neither signed nor promised.</exception>
    public async Task<(CyclePlan Plan, AgencyPlan One)> OneAsync(int year, string agency, CancellationToken cancel)
    {
        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        var known =
            await db.Agencies.AsNoTracking().SingleOrDefaultAsync(one => one.Slug == agency, cancel)
            ?? throw new NotFoundException();
        var plan = await ReadAsync(await voices.OfOneAsync(cycle, known.Id, cancel), known.Id, cancel);
        return (plan, plan.Of(agency) ?? throw new NotFoundException());
    }

    /// <summary>The plan of one agency whose voice was read before; nothing where it neither signed nor promised.</summary>
    public async Task<AgencyPlan?> OfOneAsync(CycleVoices said, Agency agency, CancellationToken cancel) =>
        (await ReadAsync(said, agency.Id, cancel)).Of(agency.Slug);

    private async Task<CyclePlan> ReadAsync(CycleVoices voice, Guid? only, CancellationToken cancel)
    {
        var (here, cycle, said) = (address.Here.Id, voice.Cycle, voice.Agencies);
        var planned = await db
            .PlannedPromises.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.CycleId == cycle.Id)
            .Where(one => only == null || one.AgencyId == only)
            .ToListAsync(cancel);
        var actions = await ActionsAsync(planned, cancel);
        var asked = await db
            .FeedbackLetters.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.CycleId == cycle.Id)
            .Where(one => only == null || one.AgencyId == only)
            .ToDictionaryAsync(one => one.AgencyId, one => one.ToImprove, cancel);
        var sheets = await SheetsAsync(said, cancel);
        var signed = await SignedAsync([.. said.Select(one => one.SubmissionId)], cancel);
        var agencies = await AgenciesAsync(said, planned, cancel);
        return new CyclePlan(
            cycle,
            [
                .. agencies.Select(agency =>
                {
                    var voice = said.FirstOrDefault(one => one.Agency.Id == agency.Id);
                    var own = planned.Where(one => one.AgencyId == agency.Id).ToList();
                    return new AgencyPlan(
                        agency,
                        voice is null ? [] : [.. PromisesOf(sheets[voice.SubmissionId], own, actions)],
                        [.. own.Select(one => actions[one.ActionId]).OrderBy(one => one.Row.Dates.Due)]
                    )
                    {
                        SubmissionId = voice?.SubmissionId,
                        SignedOn = voice is null ? null : signed[voice.SubmissionId],
                        Asked = asked.GetValueOrDefault(agency.Id) is { Length: > 0 } words ? words : null,
                    };
                }),
            ]
        );
    }

    private static IEnumerable<PlanPromise> PromisesOf(
        IReadOnlyList<(AnswerSheet Sheet, string Before)> sheets,
        IReadOnlyList<PlannedPromise> planned,
        IReadOnlyDictionary<Guid, PlannedAction> actions
    ) =>
        from one in sheets
        from section in one.Sheet.Set.Sections
        from question in one.Sheet.ShownIn(section)
        let answer = one.Sheet.Of(question)
        where answer is { DoesNotApply: false } && !string.IsNullOrWhiteSpace(answer.Improvement)
        let key = one.Before + question.Key
        let taken = planned.FirstOrDefault(known => known.Source == PromiseSource.Answer && known.Key == key)
        select Compare(new PlanPromise(key, question, answer.Improvement!, answer.ImproveBy), taken, actions);

    /// <summary>What became of a promise. An agency may sign again and promise something else in the same answer.</summary>
    private static PlanPromise Compare(
        PlanPromise promise,
        PlannedPromise? taken,
        IReadOnlyDictionary<Guid, PlannedAction> actions
    )
    {
        if (taken is null)
        {
            return promise;
        }

        var action = actions[taken.ActionId];
        var isSame =
            promise.ToWords().AreSaidIn(action.Row.Title, action.Detail)
            && (promise.By ?? action.OriginalDue) == action.OriginalDue;
        return promise with { Taken = action.Row, HasChanged = !isSame };
    }

    private async Task<IReadOnlyDictionary<Guid, PlannedAction>> ActionsAsync(
        IReadOnlyList<PlannedPromise> planned,
        CancellationToken cancel
    )
    {
        var ids = planned.Select(one => one.ActionId).ToList();
        var wanted = db.Actions.AsNoTracking().Where(action => ids.Contains(action.Id));
        var byReference = (await rows.ReadAsync(wanted, cancel)).ToDictionary(
            row => row.Reference,
            StringComparer.Ordinal
        );
        var known = await wanted
            .Select(action => new
            {
                action.Id,
                action.Reference,
                action.Detail,
                action.OriginalDue,
            })
            .ToDictionaryAsync(action => action.Id, cancel);
        var highest = await db
            .Evidence.AsNoTracking()
            .Where(piece => ids.Contains(piece.ActionId) && piece.ReturnedOn == null)
            .Select(piece => new { piece.ActionId, piece.Rung })
            .ToListAsync(cancel);
        var rungs = highest.ToLookup(piece => piece.ActionId, piece => piece.Rung);
        return planned.ToDictionary(
            one => one.ActionId,
            one => new PlannedAction(
                byReference[known[one.ActionId].Reference],
                one.Source,
                rungs[one.ActionId].Any() ? rungs[one.ActionId].Max() : null
            )
            {
                Detail = known[one.ActionId].Detail,
                OriginalDue = known[one.ActionId].OriginalDue,
            }
        );
    }

    /// <summary>The answers of the cycle and those to the area’s own questions, with how the addresses of each begin.</summary>
    private async Task<IReadOnlyDictionary<Guid, IReadOnlyList<(AnswerSheet Sheet, string Before)>>> SheetsAsync(
        IReadOnlyList<AgencyVoice> said,
        CancellationToken cancel
    )
    {
        var (here, ids) = (address.Here.Id, said.Select(one => one.SubmissionId).ToList());
        var extra = await db
            .AreaAnswers.AsNoTracking()
            .Where(one => one.PartnershipId == here && ids.Contains(one.SubmissionId))
            .ToDictionaryAsync(one => one.SubmissionId, cancel);
        Dictionary<Guid, IReadOnlyList<(AnswerSheet, string)>> sheets = [];
        foreach (var one in said)
        {
            List<(AnswerSheet, string)> own = [(one.Sheet, "")];
            if (extra.TryGetValue(one.SubmissionId, out var more))
            {
                var set = await sets.OfAsync(more.QuestionSetVersionId, cancel);
                own.Add((new AnswerSheet(set, more.ToAnswers()), SubmittedAnswer.OwnQuestion));
            }

            sheets.Add(one.SubmissionId, own);
        }

        return sheets;
    }

    private async Task<IReadOnlyDictionary<Guid, DateOnly>> SignedAsync(
        IReadOnlyList<Guid> submissions,
        CancellationToken cancel
    ) =>
        (
            await db
                .Submissions.AsNoTracking()
                .Where(one => submissions.Contains(one.Id))
                .Select(one => new { one.Id, one.SignedAt })
                .ToListAsync(cancel)
        ).ToDictionary(one => one.Id, one => LondonTime.Day(one.SignedAt));

    private async Task<IReadOnlyList<Agency>> AgenciesAsync(
        IReadOnlyList<AgencyVoice> said,
        IReadOnlyList<PlannedPromise> planned,
        CancellationToken cancel
    )
    {
        var more = planned.Select(one => one.AgencyId).Except(said.Select(one => one.Agency.Id)).ToList();
        var others = await db.Agencies.AsNoTracking().Where(one => more.Contains(one.Id)).ToListAsync(cancel);
        return
        [
            .. said.Select(one => one.Agency)
                .Concat(others)
                .OrderBy(agency => agency.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
