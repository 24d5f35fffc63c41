using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11.AnsweringAssessment;
using Goldthread.Features.Section11.KeepingEvidence;
using Goldthread.Platform.Access;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Demonstration;

/// <summary>The people of one agency fill in its self-assessment.</summary>
[Scoped]
public sealed class AgencySteps(
    AssessmentQuery assessments,
    ConfirmContacts contacts,
    SayChanges changes,
    SaveSection save,
    SendForSignOff send,
    KeepEvidencePiece keep,
    CurrentUser user
)
{
    private static readonly string[] Pieces =
    [
        "Safeguarding children policy",
        "Training record, last 12 months",
        "Audit of records and supervision",
    ];

    /// <summary>Sets the scope to one agency, as its people have it, and acts as its post of a role.</summary>
    public async Task EnterAsync(SceneStage stage, string agency, Role role, CancellationToken cancel)
    {
        var known = await stage.Db.Agencies.AsNoTracking().SingleAsync(one => one.Slug == agency, cancel);
        var all = await stage.Db.Partnerships.AsNoTracking().Select(place => place.Id).ToListAsync(cancel);
        stage.Scope.To(all, [], [known.Id]);
        user.ActAs(
            await stage
                .Db.Posts.AsNoTracking()
                .Where(post => post.AgencyId == known.Id && post.Role == role)
                .OrderBy(post => post.From)
                .Select(post => post.Title)
                .FirstAsync(cancel)
        );
    }

    /// <summary>Answers so many sections, from the first.</summary>
    public async Task FillAsync(SceneStage stage, (int Year, string Agency) of, int sections, CancellationToken cancel)
    {
        var view = await assessments.FindAsync(of.Agency, of.Year, toChange: false, cancel);
        await contacts.RunAsync(of.Agency, of.Year, view.Asked.LeadPostId, view.Asked.ExecutivePostId, cancel);
        await changes.RunAsync(of.Agency, of.Year, "A new head of safeguarding has begun. (Demonstration)", cancel);
        var pieces = await PiecesAsync(stage, view.Agency.Id, of.Agency, cancel);
        foreach (var section in view.Sections.Take(sections))
        {
            var answers = section
                .Section.Questions.Select(
                    (question, at) => MadeUpAnswer.Of(section.Sheet.Set, question, (of.Agency, of.Year, at), pieces)
                )
                .Where(answer => answer.HoldsWords())
                .Select(answer => new AnswerToSave(answer, null, true))
                .ToList();
            await save.RunAsync(
                new SectionToSave(
                    of.Agency,
                    of.Year,
                    section.Address,
                    answers,
                    section.AsksWhetherFinished ? true : null
                ),
                cancel
            );
        }
    }

    /// <summary>Sends it to the executive.</summary>
    /// <returns>The version of the return that the executive would see.</returns>
    public async Task<uint> SendAsync(SceneStage stage, (int Year, string Agency) of, CancellationToken cancel)
    {
        await send.RunAsync(of.Agency, of.Year, cancel);
        return await stage
            .Db.AgencyReturns.AsNoTracking()
            .Where(one => stage.Db.Set<Agency>().Any(agency => agency.Id == one.AgencyId && agency.Slug == of.Agency))
            .Where(one => stage.Db.Set<Cycle>().Any(cycle => cycle.Id == one.CycleId && cycle.Year == of.Year))
            .Select(one => one.Version)
            .SingleAsync(cancel);
    }

    private async Task<IReadOnlyList<Guid>> PiecesAsync(
        SceneStage stage,
        Guid agencyId,
        string agency,
        CancellationToken cancel
    )
    {
        var known = await stage
            .Db.LibraryPieces.Where(piece => piece.AgencyId == agencyId)
            .OrderBy(piece => piece.Id)
            .Select(piece => piece.Id)
            .ToListAsync(cancel);
        if (known.Count > 0)
        {
            return known;
        }

        List<Guid> made = [];
        foreach (var title in Pieces)
        {
            var link = $"https://www.example.org/{Slugs.From(title)}";
            made.Add(await keep.RunAsync(agency, null, new PieceToKeep(title, null, link, null), cancel));
        }

        return made;
    }
}
