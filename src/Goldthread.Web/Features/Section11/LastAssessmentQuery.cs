using Goldthread.Features.Improvement;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>
/// What the update of the second year goes back to: the agency’s last full self-assessment, what it promised in it, and its
/// actions in the register that began with section 11. The update asks other questions, so nothing of it is carried over.
/// </summary>
[Scoped]
public sealed class LastAssessmentQuery(GoldthreadDb db, AskedSetQuery sets, IDirectory directory, TimeProvider time)
{
    public async Task<LastAssessment> OfAsync(AssessmentView view, CancellationToken cancel)
    {
        var (cycle, agency) = (view.Cycle, view.Agency.Id);
        var last = await db
            .Submissions.AsNoTracking()
            .Where(one => one.AgencyId == agency)
            .Join(
                db.Cycles.FullBefore(cycle),
                one => one.CycleId,
                earlier => earlier.Id,
                (one, earlier) => new { one, earlier }
            )
            .OrderByDescending(row => row.earlier.Year)
            .ThenByDescending(row => row.one.Number)
            .FirstOrDefaultAsync(cancel);
        var actions = await ActionsAsync(agency, cancel);
        if (last is null)
        {
            return new LastAssessment(null, [], [], actions);
        }

        var sheet = new AnswerSheet(await sets.OfAsync(last.one.QuestionSetVersionId, cancel), last.one.ToAnswers());
        var asked = new CycleVoices(last.earlier, sheet.Set, 0, []);
        return new LastAssessment(
            last.earlier,
            [
                .. from section in asked.RatedSections
                let code = StandardRating.Of(sheet, section)
                let point = asked.ScaleOf(section).Find(code)
                where point is not null
                select (section.Title, point.Label),
            ],
            [
                .. sheet
                    .Set.Questions.Select(question => (Question: question, Answer: sheet.Of(question)))
                    .Where(one => !string.IsNullOrWhiteSpace(one.Answer?.Improvement))
                    .Select(one => new LastPromise(one.Question.Key, one.Answer!.Improvement!, one.Answer.ImproveBy)),
            ],
            actions
        );
    }

    private async Task<IReadOnlyList<LastAction>> ActionsAsync(Guid agency, CancellationToken cancel)
    {
        var rows = await db
            .Actions.AsNoTracking()
            .Where(action => action.AgencyId == agency)
            .Join(
                db.Findings.Where(finding => finding.SourceKind == SourceKind.Section11),
                action => action.FindingId,
                finding => finding.Id,
                (action, _) => action
            )
            .OrderBy(action => action.Due)
            .ThenBy(action => action.Reference)
            .ToListAsync(cancel);
        var places = (await directory.PartnershipsAsync(cancel)).ToDictionary(one => one.Id);
        var today = time.Today();
        return
        [
            .. rows.Select(action => new LastAction(
                places[action.PartnershipId],
                action,
                ActionDates.Of(action).StatusOn(today)
            )),
        ];
    }
}

/// <summary>What an agency said and promised in its last full self-assessment.</summary>
/// <param name="Cycle">The cycle; nothing where the agency answers for the first time.</param>
/// <param name="Ratings">Each standard with the agency’s rating of it, in words.</param>
/// <param name="Promises">What it said it would improve.</param>
/// <param name="Actions">What the registers of its partnerships keep of section 11.</param>
public sealed record LastAssessment(
    Cycle? Cycle,
    IReadOnlyList<(string Standard, string Rating)> Ratings,
    IReadOnlyList<LastPromise> Promises,
    IReadOnlyList<LastAction> Actions
);

/// <param name="Question">The question beside which it was promised.</param>
/// <param name="Words">What will be improved.</param>
/// <param name="By">By when.</param>
public sealed record LastPromise(string Question, string Words, DateOnly? By);

/// <param name="Place">In whose register it stands.</param>
/// <param name="Action">The action.</param>
/// <param name="Status">How it stands today.</param>
public sealed record LastAction(NamedPartnership Place, AgencyAction Action, ActionStatus Status);
