using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.AnsweringAssessment;

/// <summary>Names the posts that lead and sign for an agency, among those of the agency itself.</summary>
[UseCase]
public sealed class ConfirmContacts(
    GoldthreadDb db,
    AssessmentQuery assessments,
    PostHoldersQuery holders,
    DraftReturns drafts,
    ProgressNotes progress,
    CurrentUser user,
    TimeProvider time
)
{
    public async Task RunAsync(string agency, int year, Guid? lead, Guid? executive, CancellationToken cancel)
    {
        var view = await assessments.FindAsync(agency, year, toChange: true, cancel);
        if (!view.SeesAll)
        {
            throw new NotFoundException();
        }

        var people = await holders.OfAnsweringAsync(view.Agency, cancel);
        Require(people, lead, Role.AgencyLead, "Lead");
        Require(people, executive, Role.AgencyExecutive, "Executive");
        view.Asked.NamePosts(lead, executive);
        var held = drafts.Open(view);
        held.CheckContacts(time.Today(), user.Name);
        await progress.NoteAsync(view, held, cancel);
        await db.SaveChangesAsync(this, cancel);
    }

    private static void Require(IReadOnlyList<PostHolder> people, Guid? post, Role role, string field)
    {
        if (post is { } id && !people.Any(holder => holder.PostId == id && holder.Role == role))
        {
            throw new RuleBrokenException("Choose a post of your agency.", field);
        }
    }
}
