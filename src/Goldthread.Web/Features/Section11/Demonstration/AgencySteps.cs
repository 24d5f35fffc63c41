using Goldthread.Features.Partnership;
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
    Entrance entrance
)
{
    private static readonly string[] Pieces =
    [
        "Safeguarding children policy",
        "Training record, last 12 months",
        "Audit of records and supervision",
    ];

    /// <summary>Brings the first post of a role in an agency onto the stage, with the scope that its holder has.</summary>
    public async Task EnterAsync(SceneStage stage, string agency, Role role, CancellationToken cancel)
    {
        var title = await stage
            .Db.Posts.AsNoTracking()
            .Where(post => post.Role == role)
            .Where(post => stage.Db.Set<Agency>().Any(known => known.Id == post.AgencyId && known.Slug == agency))
            .OrderBy(post => post.From)
            .Select(post => post.Title)
            .FirstAsync(cancel);
        await EnterAsync(stage, title, cancel);
    }

    /// <summary>Brings a post onto the stage as a request would, so that use cases refuse what they refuse in the browser.</summary>
    public async Task EnterAsync(SceneStage stage, string title, CancellationToken cancel)
    {
        stage.Db.ChangeTracker.Clear();
        var person = await stage
            .Db.Posts.AsNoTracking()
            .Where(post => post.Title == title)
            .Join(
                stage.Db.People,
                post => post.PersonId,
                person => person.Id,
                // Nobody has an account before somebody first signs in as the post; the person stands for it.
                (_, person) => new SignedInPerson(person.Id, person.Id, person.Id, person.Name, person.Email)
            )
            .FirstAsync(cancel);
        await entrance.EnterAsync(person, cancel);
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
