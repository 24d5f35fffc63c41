using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.ChasingAssessments;

/// <summary>Names the posts that lead and sign for agencies of a cycle, each among those of the agency; all or none.</summary>
[UseCase]
public sealed class ReassignAssessments(
    GoldthreadDb db,
    CycleByYearQuery cycles,
    ProgressQuery progress,
    PostHoldersQuery holders
)
{
    /// <exception cref="RuleBrokenException">No agency is chosen, or a post is not one of the agency.</exception>
    public async Task RunAsync(int year, IReadOnlyList<AgencyPostsInput> named, CancellationToken cancel)
    {
        if (named.Count == 0)
        {
            throw new RuleBrokenException("Choose at least one agency.", "agency");
        }

        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        var rows = await progress.OfAsync(cycle, cancel);
        for (var at = 0; at < named.Count; at++)
        {
            var row = rows.FirstOrDefault(one => one.Agency.Slug == named[at].Agency) ?? throw new NotFoundException();
            var people = await holders.OfAnsweringAsync(row.Agency, cancel);
            Require(people, named[at].Lead, Role.AgencyLead, FormattableString.Invariant($"Named[{at}].Lead"));
            Require(
                people,
                named[at].Executive,
                Role.AgencyExecutive,
                FormattableString.Invariant($"Named[{at}].Executive")
            );
            var asked = await db.CycleAgencies.SingleAsync(one => one.Id == row.Asked.Id, cancel);
            asked.NamePosts(named[at].Lead, named[at].Executive);
        }

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

/// <summary>Who leads and who signs for one agency.</summary>
public sealed class AgencyPostsInput
{
    /// <summary>As addresses name it.</summary>
    public string Agency { get; set; } = "";

    public Guid? Lead { get; set; }

    public Guid? Executive { get; set; }
}
