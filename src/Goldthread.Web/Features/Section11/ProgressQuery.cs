using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>
/// How far each agency of a cycle is, for an area or for the body that runs it: counts, who is waited for and what comes
/// next. An area sees the agencies that work in it, the body that runs it all.
/// </summary>
[Scoped]
public sealed class ProgressQuery(
    GoldthreadDb db,
    PostHoldersQuery holders,
    Address address,
    BankHolidays holidays,
    TimeProvider time
)
{
    public async Task<IReadOnlyList<ProgressRow>> OfAsync(Cycle cycle, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var area = await db
            .CycleAreas.AsNoTracking()
            .SingleOrDefaultAsync(one => one.CycleId == cycle.Id && one.PartnershipId == here, cancel);
        var own = await db
            .AreaReturns.AsNoTracking()
            .Where(one => one.CycleId == cycle.Id && one.PartnershipId == here)
            .ToDictionaryAsync(one => one.AgencyId, cancel);
        var asked = await db
            .CycleAgencies.AsNoTracking()
            .Where(one => one.CycleId == cycle.Id)
            .Join(db.Agencies, one => one.AgencyId, agency => agency.Id, (one, agency) => new { one, agency })
            .OrderBy(pair => pair.agency.Name)
            .ToListAsync(cancel);
        var people = await holders.OfAsync(
            asked.SelectMany(pair => new[] { pair.one.LeadPostId, pair.one.ExecutivePostId }),
            cancel
        );
        return
        [
            .. asked
                .Where(pair => area is null || own.ContainsKey(pair.one.AgencyId))
                .Select(pair => new ProgressRow(
                    cycle,
                    pair.agency,
                    pair.one,
                    own.GetValueOrDefault(pair.one.AgencyId),
                    area,
                    (Of(pair.one.LeadPostId), Of(pair.one.ExecutivePostId)),
                    time.Today()
                )
                {
                    Calendar = new WorkingDays(holidays),
                }),
        ];

        PostHolder? Of(Guid? post) => post is { } id ? people.GetValueOrDefault(id) : null;
    }

    /// <summary>One agency of a cycle.</summary>
    /// <exception cref="NotFoundException">It is not asked here.</exception>
    public async Task<ProgressRow> OneAsync(Cycle cycle, string agency, CancellationToken cancel) =>
        (await OfAsync(cycle, cancel)).FirstOrDefault(row => row.Agency.Slug == agency)
        ?? throw new NotFoundException();
}

/// <summary>An agency of a cycle as a team sees it.</summary>
public sealed class ProgressRow(
    Cycle cycle,
    Agency agency,
    CycleAgency asked,
    AreaReturn? here,
    CycleArea? area,
    (PostHolder? Lead, PostHolder? Executive) people,
    DateOnly today
)
{
    public Agency Agency => agency;

    public CycleAgency Asked => asked;

    /// <summary>What this area knows of it; nothing for the body that runs the cycle.</summary>
    public AreaReturn? Here => here;

    public PostHolder? Lead => people.Lead;

    public PostHolder? Executive => people.Executive;

    public WorkingDays Calendar { get; init; } = null!;

    public AssessmentState State => here?.State ?? asked.State;

    public int Done => here?.SectionsDone ?? asked.SectionsDone;

    public int Sections => here?.SectionsAsked ?? asked.SectionsAsked;

    public DateOnly? LastOpenedOn => here?.LastOpenedOn ?? asked.LastOpenedOn;

    public DateOnly? SubmittedOn => here?.SubmittedOn ?? asked.SubmittedOn;

    public DateOnly DueOn => here is not null && area is not null ? here.DueIn(cycle, area) : cycle.DueOn;

    public DateOnly SignOffOn
    {
        get
        {
            var day = area?.SignOffIn(cycle) ?? cycle.SignOffOn;
            return day > DueOn ? day : DueOn;
        }
    }

    /// <summary>The day that counts now: once it waits for the executive, the day of the sign-off.</summary>
    public DateOnly NextDay => State == AssessmentState.AwaitingSignOff ? SignOffOn : DueOn;

    public bool IsOwed => State != AssessmentState.Submitted;

    public bool IsLate => IsOwed && today > NextDay;

    /// <summary>The status as people see it: late is said in place of where it stands.</summary>
    public string Status => IsLate ? "Late" : State.Say();

    public string WaitingFor =>
        State switch
        {
            AssessmentState.Submitted => "Nobody",
            AssessmentState.AwaitingSignOff => Executive?.Title ?? "An executive who is not named",
            _ => Lead?.Title ?? "A lead who is not named",
        };

    public string Days => IsOwed ? Words.DueFrom(today, NextDay) : "Sent";

    /// <summary>The next reminder that goes by itself.</summary>
    public DateOnly? NextReminder
    {
        get
        {
            if (!IsOwed)
            {
                return null;
            }

            var steps =
                State == AssessmentState.AwaitingSignOff
                    ? AssessmentLadder.ForExecutive(today.AddDays(-1), SignOffOn, Calendar)
                    : AssessmentLadder.ForLead(cycle.OpensOn, DueOn, Calendar);
            var coming = steps.Where(step => step.On > today).Select(step => (DateOnly?)step.On).ToList();
            return coming is [var next, ..] ? next : null;
        }
    }
}
