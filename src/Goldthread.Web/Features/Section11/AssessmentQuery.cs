using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>
/// An agency’s self-assessment as its own people see it: the cycle, the draft, last time’s answers and who does what.
/// Another agency’s is not found, whoever asks.
/// </summary>
[Scoped]
public sealed class AssessmentQuery(
    GoldthreadDb db,
    Scope scope,
    CurrentUser user,
    AskedSetQuery sets,
    IDirectory directory,
    TimeProvider time
)
{
    /// <param name="agency">As addresses name it.</param>
    /// <param name="year">The year of the cycle.</param>
    /// <param name="toChange">Whether what is found will be changed.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="NotFoundException">It is not asked of this person’s agency, or the cycle has not begun.</exception>
    public async Task<AssessmentView> FindAsync(string agency, int year, bool toChange, CancellationToken cancel)
    {
        var known = await AgencyAsync(agency, cancel);
        var now = time.UtcNow();
        var cycles = await db
            .Cycles.AsNoTracking()
            .Where(cycle => cycle.Year == year && cycle.SendsAt != null && cycle.SendsAt <= now)
            .Where(cycle => db.Set<CycleAgency>().Any(one => one.CycleId == cycle.Id && one.AgencyId == known.Id))
            .OrderByDescending(cycle => cycle.SendsAt)
            .ToListAsync(cancel);
        if (cycles is not [var cycle, ..])
        {
            throw new NotFoundException();
        }

        var asked = await db.CycleAgencies.SingleAsync(
            one => one.CycleId == cycle.Id && one.AgencyId == known.Id,
            cancel
        );
        var returns = toChange ? db.AgencyReturns : db.AgencyReturns.AsNoTracking();
        var held = await returns.SingleOrDefaultAsync(
            one => one.CycleId == cycle.Id && one.AgencyId == known.Id,
            cancel
        );
        var answers = toChange ? db.ReturnAnswers : db.ReturnAnswers.AsNoTracking();
        var view = new AssessmentView(known, cycle, asked, held)
        {
            Areas = await AreasAsync(cycle, known.Id, cancel),
            Answers = held is null ? [] : await answers.Where(one => one.ReturnId == held.Id).ToListAsync(cancel),
            LastTime = await LastTimeAsync(cycle, known.Id, cancel),
            Assignments = await db
                .SectionAssignments.AsNoTracking()
                .Where(one => one.CycleId == cycle.Id && one.AgencyId == known.Id)
                .ToListAsync(cancel),
            SeesAll = user.LeadsFor(known.Id),
            OwnPosts = await OwnPostsAsync(cancel),
        };
        return await WithSectionsAsync(view, cancel);
    }

    /// <summary>An agency that this person is of, or whose duties theirs took over.</summary>
    /// <exception cref="NotFoundException">Another agency’s, or none.</exception>
    public async Task<Agency> AgencyAsync(string slug, CancellationToken cancel) =>
        await db.Agencies.AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug, cancel) is { } known
        && scope.Agencies.Contains(known.Id)
            ? known
            : throw new NotFoundException();

    /// <summary>This person’s posts and those that they took over from: what was given to a leaver is theirs.</summary>
    private async Task<IReadOnlyList<Guid>> OwnPostsAsync(CancellationToken cancel)
    {
        List<Guid> own = [.. user.Posts.Select(post => post.PostId)];
        var looked = own.ToList();
        while (looked.Count > 0)
        {
            var before = await db
                .Posts.AsNoTracking()
                .Where(post => post.SuccessorId != null && looked.Contains(post.SuccessorId.Value))
                .Select(post => post.Id)
                .ToListAsync(cancel);
            looked = [.. before.Except(own)];
            own.AddRange(looked);
        }

        return own;
    }

    private async Task<IReadOnlyList<AssessmentArea>> AreasAsync(Cycle cycle, Guid agencyId, CancellationToken cancel)
    {
        var names = (await directory.PartnershipsAsync(cancel)).ToDictionary(one => one.Id);
        var rows = await db
            .AreaReturns.AsNoTracking()
            .Where(one => one.CycleId == cycle.Id && one.AgencyId == agencyId)
            .Join(
                db.CycleAreas,
                one => new { one.CycleId, one.PartnershipId },
                area => new { area.CycleId, area.PartnershipId },
                (one, area) => new { one, area }
            )
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new AssessmentArea(names[row.area.PartnershipId], row.area, row.one))
                .OrderBy(area => area.Place.Name, StringComparer.Ordinal),
        ];
    }

    private async Task<LastTime?> LastTimeAsync(Cycle cycle, Guid agencyId, CancellationToken cancel)
    {
        var last = await db
            .Submissions.AsNoTracking()
            .Where(one => one.AgencyId == agencyId)
            .Join(
                db.Cycles.Where(earlier => earlier.RunById == cycle.RunById && earlier.Year < cycle.Year),
                one => one.CycleId,
                earlier => earlier.Id,
                (one, earlier) => new { one, earlier.Year }
            )
            .OrderByDescending(row => row.Year)
            .ThenByDescending(row => row.one.Number)
            .FirstOrDefaultAsync(cancel);
        return last is null
            ? null
            : new LastTime(last.Year, last.one, await sets.OfAsync(last.one.QuestionSetVersionId, cancel));
    }

    private async Task<AssessmentView> WithSectionsAsync(AssessmentView view, CancellationToken cancel)
    {
        var common = await sets.OfAsync(view.Cycle.QuestionSetVersionId, cancel);
        List<AssessmentSection> sections = [.. view.SectionsOf(common, null)];
        foreach (var area in view.Areas.Where(area => area.Area.ExtraSetVersionId is not null))
        {
            var extra = await sets.OfAsync(area.Area.ExtraSetVersionId!.Value, cancel);
            sections.AddRange(view.SectionsOf(extra, area));
        }

        view.Set = common;
        view.Sections = sections;
        return view;
    }
}

/// <summary>For which agency a person may do what, beyond the policy of the page.</summary>
public static class AssessmentRights
{
    private static readonly HashSet<Role> Leading = [Role.AgencyLead, Role.AgencyExecutive];

    /// <summary>Whether this person sees the whole self-assessment; a command acts for all whom its scope holds.</summary>
    public static bool LeadsFor(this CurrentUser user, Guid agencyId) =>
        !user.IsSignedIn || user.Posts.Any(post => Leading.Contains(post.Role) && post.Agencies.Contains(agencyId));

    /// <summary>The post in which this person signs for the agency.</summary>
    public static HeldPost? SigningPost(this CurrentUser user, Guid agencyId) =>
        user.Posts.FirstOrDefault(post => post.Role == Role.AgencyExecutive && post.Agencies.Contains(agencyId));

    /// <summary>Whether this person may sign for the agency.</summary>
    public static bool SignsFor(this CurrentUser user, Guid agencyId) =>
        !user.IsSignedIn || user.SigningPost(agencyId) is not null;
}
