using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.AnsweringAssessment;

/// <summary>
/// Saves one page of answers, finished or not. Only what this person changed is written, so two people on one page lose
/// nothing; where both changed one answer neither is written over and the second decides.
/// </summary>
[UseCase]
public sealed class SaveSection(
    GoldthreadDb db,
    AssessmentQuery assessments,
    DraftReturns drafts,
    ProgressNotes progress,
    CurrentUser user,
    TimeProvider time
)
{
    /// <summary>
    /// So often it is looked at again. Each time somebody else’s save has succeeded, so only a crowd on one agency comes near.
    /// </summary>
    private const int Attempts = 6;

    /// <exception cref="AnswersChangedException">Somebody else changed the same answers first; nothing was saved.</exception>
    /// <exception cref="RuleBrokenException">The cycle has ended, or it was submitted.</exception>
    public async Task<SavedSection> RunAsync(SectionToSave request, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await SaveAsync(request, cancel);
            }
            catch (Exception raced)
                when (attempt < Attempts && (raced is DbUpdateException or ChangedMeanwhileException))
            {
                // Another page of this agency made the same row, or changed it, at the same instant: the return itself, an
                // answer, how far it is. Looked at again it is either no concern of this page or a change that
                // AnswersChangedException tells of.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<SavedSection> SaveAsync(SectionToSave request, CancellationToken cancel)
    {
        var view = await assessments.FindAsync(request.Agency, request.Year, toChange: true, cancel);
        var section = view.Find(request.Section);
        var questions = section.Section.Questions.ToDictionary(one => one.Key, StringComparer.Ordinal);
        var touched = request
            .Answers.Where(one => questions.ContainsKey(one.Answer.Question) && one.IsTouched)
            .Where(one => section.RowOf(questions[one.Answer.Question]) is not null || one.Answer.HoldsWords())
            .ToList();
        var met = touched.Where(one => IsMet(one, section.RowOf(questions[one.Answer.Question]))).ToList();
        if (met.Count > 0)
        {
            throw new AnswersChangedException([.. met.Select(one => one.Answer.Question)]);
        }

        drafts.RequireOpen(view.Cycle);
        var finishes = request.IsFinished is { } said && said != section.IsCalledFinished;
        if (touched.Count == 0 && !finishes)
        {
            return new SavedSection(0, false);
        }

        var held = drafts.Open(view);
        var waited = held.Write();
        foreach (var one in touched)
        {
            var question = questions[one.Answer.Question];
            var row = section.RowOf(question);
            if (row is null)
            {
                row = new ReturnAnswer(held, section.Area?.Place.Id, question.Key);
                db.Add(row);
            }

            row.Say(one.Answer, section.LastTime?.Of(question), user.Name, time.UtcNow());
        }

        if (finishes)
        {
            held.Finish(section.Address, request.IsFinished == true);
        }

        await progress.NoteAsync(view, held, cancel);
        await db.SaveChangesAsync(this, cancel);
        return new SavedSection(touched.Count, waited);
    }

    /// <summary>Whether somebody else has saved the same answer since this person opened the page, and otherwise.</summary>
    private static bool IsMet(AnswerToSave one, ReturnAnswer? row) =>
        row is not null && row.Version != one.Version && row.Content != AnswerJson.Write(one.Answer);
}

/// <summary>A page of answers to save.</summary>
/// <param name="Agency">As addresses name it.</param>
/// <param name="Year">The year of the cycle.</param>
/// <param name="Section">The section as addresses name it.</param>
/// <param name="Answers">What the page holds.</param>
/// <param name="IsFinished">Whether a long section is said to be finished, where that is asked.</param>
public sealed record SectionToSave(
    string Agency,
    int Year,
    string Section,
    IReadOnlyList<AnswerToSave> Answers,
    bool? IsFinished
);

/// <summary>One answer of a page.</summary>
/// <param name="Answer">What it says now.</param>
/// <param name="Version">The version of the row that the person had in front of them; nothing where there was none.</param>
/// <param name="IsTouched">Whether it differs from what the person had in front of them.</param>
public sealed record AnswerToSave(Answer Answer, uint? Version, bool IsTouched);

/// <param name="Changed">How many answers were written.</param>
/// <param name="NeedsSendingAgain">Whether it waited for the executive, and does so no more.</param>
public sealed record SavedSection(int Changed, bool NeedsSendingAgain);

/// <summary>Somebody else changed some of the answers of a page first.</summary>
public sealed class AnswersChangedException(IReadOnlyList<string> questions)
    : Exception("Somebody else changed these answers first.")
{
    public IReadOnlyList<string> Questions => questions;
}
