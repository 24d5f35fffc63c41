using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.ChasingAssessments;

/// <summary>Names the posts that lead and sign for an agency of a cycle, among those of the agency.</summary>
[UseCase]
public sealed class ReassignAssessment(
    GoldthreadDb db,
    CycleByYearQuery cycles,
    ProgressQuery progress,
    PostHoldersQuery holders
)
{
    public async Task RunAsync(int year, string agency, Guid? lead, Guid? executive, CancellationToken cancel)
    {
        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        var row = await progress.OneAsync(cycle, agency, cancel);
        var people = await holders.OfAnsweringAsync(row.Agency, cancel);
        Require(people, lead, Role.AgencyLead, "Lead");
        Require(people, executive, Role.AgencyExecutive, "Executive");
        var asked = await db.CycleAgencies.SingleAsync(one => one.Id == row.Asked.Id, cancel);
        asked.NamePosts(lead, executive);
        await db.SaveChangesAsync(this, cancel);
    }

    private static void Require(IReadOnlyList<PostHolder> people, Guid? post, Role role, string field)
    {
        if (post is { } id && !people.Any(holder => holder.PostId == id && holder.Role == role))
        {
            throw new RuleBrokenException("Choose a post of the agency.", field);
        }
    }
}
