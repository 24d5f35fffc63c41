using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.ScoringReturns;

/// <summary>Keeps what a panel member says of one standard, finished or not. Nobody else sees it until both have finished.</summary>
[UseCase]
public sealed class SaveScore(GoldthreadDb db, ScoringQuery scoring, TimeProvider time)
{
    /// <exception cref="NotFoundException">The reader was not asked, or the standard is not scored.</exception>
    /// <exception cref="RuleBrokenException">
    /// The evaluation is finished, newer answers came, or the rating is no point of the scale.
    /// </exception>
    public async Task RunAsync(ScoreToSave of, PanelOpinion opinion, CancellationToken cancel)
    {
        var view = await scoring.FindAsync(of.Year, of.Agency, toChange: true, cancel);
        var section = view.Sections.FirstOrDefault(one => one.Key == of.Section) ?? throw new NotFoundException();
        var scale = PanelStandards.ScaleOf(view.Sheet.Set, section);
        if (opinion.Rating is not null && scale.Find(opinion.Rating)?.Value is null)
        {
            throw new RuleBrokenException("Choose one of the ratings.", $"Input.{nameof(opinion.Rating)}");
        }

        if (of.Submission is { } shown && shown != view.Read.Submission.Id)
        {
            throw new RuleBrokenException(
                "The agency has sent new answers since you opened this page. They are shown now: read them, then save."
            );
        }

        view.Evaluation.Begin(view.Read.Submission.Id);
        view.Evaluation.Write(time.Today());
        if (view.ScoreOf(section) is not { } score)
        {
            score = new PanelScore(view.Evaluation, section.Key);
            db.Add(score);
        }
        else
        {
            db.Expect(score, of.Version ?? int.MaxValue);
        }

        score.Say(opinion);
        await db.SaveChangesAsync(this, cancel);
    }
}

/// <param name="Year">The cycle.</param>
/// <param name="Agency">As addresses name it.</param>
/// <param name="Section">The key of the section that holds the standard.</param>
/// <param name="Version">The version that was shown; nothing where nothing was kept.</param>
public sealed record ScoreToSave(int Year, string Agency, string Section, uint? Version)
{
    /// <summary>The submission that was shown; nothing where nobody looked at a page.</summary>
    public Guid? Submission { get; init; }
}
