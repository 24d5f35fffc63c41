using Goldthread.Features.Questionnaires;
using Goldthread.Features.Surveys.Answered;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.Responding;

/// <summary>
/// Stores what somebody answered, and with it spends the code that worked once. Both are in one transaction and have nothing
/// in common; words are stored apart from choices; afterwards the tables are mixed. Sending the same form twice stores it
/// once.
/// </summary>
[UseCase]
public sealed class SendAnswers(GoldthreadDb db, SaveSteps steps, RowMixer mixer, TimeProvider time)
{
    public async Task RunAsync(FoundSurvey found, AnswersSoFar soFar, CancellationToken cancel)
    {
        await using var transaction = await steps.BeginAsync(db, cancel);
        var id = found.Survey.Id;
        await mixer.HoldAsync(id, cancel);
        if (await db.SurveyAnswers.AnyAsync(answer => answer.Key == soFar.Key, cancel))
        {
            return;
        }

        found.Survey.Take(soFar.BegunAt, time.UtcNow());
        await SpendAsync(found, cancel);
        await StoreAsync(found, soFar, cancel);
        db.RemoveRange(await db.PartAnswers.Where(part => part.Lookup == soFar.Part).ToListAsync(cancel));
        await db.SaveChangesAsync(this, cancel);
        await mixer.MixAsync<SurveyAnswer>(nameof(SurveyAnswer.SurveyId), id, cancel);
        await mixer.MixAsync<SurveyText>(nameof(SurveyText.SurveyId), id, cancel);
        await mixer.MixAsync<OneUseCode>(nameof(OneUseCode.SurveyId), id, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task SpendAsync(FoundSurvey found, CancellationToken cancel)
    {
        if (found.OneUse is { } hash)
        {
            (await db.OneUseCodes.SingleAsync(code => code.Hash == hash, cancel)).Spend();
        }
    }

    private async Task StoreAsync(FoundSurvey found, AnswersSoFar soFar, CancellationToken cancel)
    {
        var given = new SurveyWay(SurveyContent.Read(found.Survey.Content), soFar).Given.ToList();
        var agency = found.AgencyId ?? AgencyIn(given);
        var chosen = given
            .Where(one =>
                one.Question.Kind is not (QuestionKind.Agency or QuestionKind.ShortText or QuestionKind.LongText)
            )
            .Select(one => one.Answer);
        var stratum = await StratumAsync(found.Survey, agency, cancel);
        db.Add(new SurveyAnswer(found.Survey, soFar.Key, stratum, chosen));
        db.AddRange(
            given
                .Where(one => one.Question.Kind is QuestionKind.ShortText or QuestionKind.LongText)
                .Select(one => new SurveyText(found.Survey, one.Question.Key, one.Answer.Words!))
        );
    }

    /// <summary>The agency, where so many are asked there that its name may stand beside an answer.</summary>
    private async Task<Guid?> StratumAsync(Survey survey, Guid? agency, CancellationToken cancel)
    {
        var asked = await db
            .SurveyAgencies.AsNoTracking()
            .SingleOrDefaultAsync(one => one.SurveyId == survey.Id && one.AgencyId == agency, cancel);
        return asked?.IsNamed(survey.MinimumGroup) == true ? asked.AgencyId : null;
    }

    private static Guid? AgencyIn(IEnumerable<(Question Question, Answer Answer)> given) =>
        given
            .Where(one => one.Question.Kind == QuestionKind.Agency)
            .Select(one => Guid.TryParse(one.Answer.Code, out var id) ? id : (Guid?)null)
            .FirstOrDefault();
}
