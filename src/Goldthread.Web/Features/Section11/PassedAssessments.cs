using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Events;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>
/// Moves what a post answers for in a cycle to the one that took over, so that a leaver holds nothing up. Does not save.
/// </summary>
[Scoped]
public sealed class PassedAssessments(GoldthreadDb db)
{
    public async Task PassAsync(Guid from, Guid? to, CancellationToken cancel)
    {
        foreach (
            var asked in await db
                .CycleAgencies.Where(one => one.LeadPostId == from || one.ExecutivePostId == from)
                .ToListAsync(cancel)
        )
        {
            asked.HandOn(from, to);
        }
    }

    /// <summary>Everything whose post has ended and named a successor.</summary>
    public async Task PassAllAsync(DateOnly today, CancellationToken cancel)
    {
        var ended = await db
            .Posts.AsNoTracking()
            .Where(post => post.SuccessorId != null && post.To != null && post.To < today)
            .Where(post =>
                db.Set<CycleAgency>().Any(one => one.LeadPostId == post.Id || one.ExecutivePostId == post.Id)
            )
            .ToListAsync(cancel);
        foreach (var post in ended)
        {
            await PassAsync(post.Id, post.SuccessorId!.Value, cancel);
        }
    }
}

/// <summary>A post that is handed on takes its self-assessments with it in the same transaction.</summary>
public sealed class PassAssessmentsWhenPostIsHandedOn(PassedAssessments assessments) : IHandle<PostHandedOn>
{
    public Task HandleAsync(PostHandedOn fact, CancellationToken cancel) =>
        assessments.PassAsync(fact.PostId, fact.SuccessorId, cancel);
}

/// <summary>No cycle may name a post that is no more.</summary>
public sealed class LetAssessmentsGoWhenPostIsTakenBack(PassedAssessments assessments) : IHandle<PostTakenBack>
{
    public Task HandleAsync(PostTakenBack fact, CancellationToken cancel) =>
        assessments.PassAsync(fact.PostId, null, cancel);
}

/// <summary>The self-assessments that posts lead or sign and that are not sent, for whoever ends the posts.</summary>
public sealed class Section11Duties(GoldthreadDb db) : IDuties
{
    public async Task<IReadOnlyList<Duty>> OfAsync(IReadOnlyCollection<Guid> posts, CancellationToken cancel)
    {
        if (posts.Count == 0)
        {
            return [];
        }

        var owed = await db
            .CycleAgencies.AsNoTracking()
            .Where(one => one.SubmittedOn == null)
            .Where(one =>
                (one.LeadPostId != null && posts.Contains(one.LeadPostId.Value))
                || (one.ExecutivePostId != null && posts.Contains(one.ExecutivePostId.Value))
            )
            .Join(
                db.Cycles.Where(cycle => cycle.LaunchedAt != null && cycle.AnswersEndAt == null),
                one => one.CycleId,
                cycle => cycle.Id,
                (one, cycle) => new { one, cycle }
            )
            .Join(
                db.Agencies,
                pair => pair.one.AgencyId,
                agency => agency.Id,
                (pair, agency) =>
                    new
                    {
                        pair.one,
                        pair.cycle,
                        agency.Slug,
                        agency.ShortName,
                    }
            )
            .OrderBy(row => row.cycle.DueOn)
            .ToListAsync(cancel);
        return
        [
            .. owed.SelectMany(row =>
                new[] { (row.one.LeadPostId, row.cycle.DueOn), (row.one.ExecutivePostId, row.cycle.SignOffOn) }
                    .Where(duty => duty.Item1 is { } post && posts.Contains(post))
                    .Select(duty => new Duty(
                        duty.Item1!.Value,
                        "Section 11",
                        FormattableString.Invariant($"{row.cycle.Year}"),
                        $"{row.cycle.Name}: {row.ShortName}",
                        duty.Item2,
                        Section11Paths.AssessmentTasks(row.Slug, row.cycle.Year)
                    ))
            ),
        ];
    }
}
