using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.AssigningSections;

/// <summary>Asks a colleague, by post or by email address, to complete one section, and writes to them.</summary>
[UseCase]
public sealed class GiveSection(
    GoldthreadDb db,
    AssessmentQuery assessments,
    PostHoldersQuery holders,
    DraftReturns drafts,
    AssessmentLetters letters,
    CurrentUser user,
    TimeProvider time
)
{
    /// <returns>The title of the post that was asked.</returns>
    public async Task<string> RunAsync(
        string agency,
        int year,
        string section,
        (Guid? Post, string? Email) to,
        CancellationToken cancel
    )
    {
        var view = await assessments.FindAsync(agency, year, toChange: true, cancel);
        if (!view.SeesAll)
        {
            throw new NotFoundException();
        }

        var found = view.Find(section);
        drafts.RequireOpen(view.Cycle);
        var holder = Choose(await holders.OfAnsweringAsync(view.Agency, cancel), to);
        var (cycle, id) = (view.Cycle.Id, view.Agency.Id);
        var known = await db.SectionAssignments.SingleOrDefaultAsync(
            one => one.CycleId == cycle && one.AgencyId == id && one.Section == section,
            cancel
        );
        if (known is null)
        {
            db.Add(new SectionAssignment(view.Cycle, id, section, holder.PostId, (user.Name, time.Today())));
        }
        else
        {
            known.HandTo(holder.PostId);
        }

        var about = await letters.AskedAsync(view.Cycle, view.Asked, view.Agency, null, cancel);
        var path = Section11Paths.AnswerSection(agency, year, section);
        await letters.AddAsync(
            AssessmentLetter.Assigning(about with { DueOn = view.DueOn }, user.Name, found.Title, path) with
            {
                To = [holder],
            },
            $"s11-section:{cycle}:{id}:{section}",
            view.WriterId,
            cancel
        );
        await db.SaveChangesAsync(this, cancel);
        return holder.Title;
    }

    private static PostHolder Choose(IReadOnlyList<PostHolder> people, (Guid? Post, string? Email) to)
    {
        if (to.Email?.Trim() is { Length: > 0 } email)
        {
            return people.FirstOrDefault(holder => holder.Email == Person.KeyOf(email))
                ?? throw new RuleBrokenException(
                    "Nobody of your agency signs in with this address. Ask the partnership team to add their post.",
                    "Email"
                );
        }

        return people.FirstOrDefault(holder => holder.PostId == to.Post)
            ?? throw new RuleBrokenException("Choose a post, or enter an email address.", "Post");
    }
}
