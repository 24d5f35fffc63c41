using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.AllocatingPanels;

/// <summary>
/// Asks panel members to read agencies, and writes to each at most once a day. Agencies that send later are allotted later;
/// whoever is asked already is not asked again.
/// </summary>
[UseCase]
public sealed class AllotPanels(
    GoldthreadDb db,
    CycleByYearQuery cycles,
    CyclePanelQuery panels,
    PanelSeats seats,
    AssessmentLetters letters,
    Address address,
    TimeProvider time
)
{
    private const string AskedOther = "The partnership team asked somebody else.";

    /// <returns>How many people were newly asked.</returns>
    /// <exception cref="RuleBrokenException">
    /// Somebody is named twice, is barred, or has finished, or others were asked since the page was opened.
    /// </exception>
    public async Task<int> RunAsync(int year, IReadOnlyList<PanelPair> pairs, CancellationToken cancel)
    {
        var here = address.Here;
        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        RequireAsShown(await panels.OfAsync(cycle, toChange: false, cancel), pairs);
        await seats.RightAsync(here.Id, cancel);
        var panel = await panels.OfAsync(cycle, toChange: true, cancel);
        List<PostHolder> asked = [];
        foreach (var (at, pair) in pairs.Index())
        {
            var agency =
                panel.Agencies.FirstOrDefault(one => one.Agency.Slug == pair.Agency) ?? throw new NotFoundException();
            if (!agency.IsAgreed)
            {
                var chosen = ChosenOf(panel, agency, pair, at);
                Release(agency, pair);
                chosen.ForEach(member => Ask(agency, member));
                asked.AddRange(chosen);
            }
        }

        await WriteAsync(cycle, asked, panel, cancel);
        await db.SaveChangesAsync(this, cancel);
        return asked.DistinctBy(one => one.PersonId).Count();
    }

    /// <summary>Nobody undoes what somebody else has sent since, unseen. What says the same as they did is no matter.</summary>
    private static void RequireAsShown(CyclePanel panel, IReadOnlyList<PanelPair> pairs)
    {
        var changed = (
            from pair in pairs
            from agency in panel.Agencies
            where agency.Agency.Slug == pair.Agency && !agency.IsAgreed && pair.IsStaleFor(agency)
            select agency.Agency.Name
        ).ToList();
        if (changed.Count > 0)
        {
            throw new RuleBrokenException(
                $"Who reads {Words.List(changed)} was changed by somebody else since you opened this page. That is shown now, and your other choices are kept. Nothing was sent: look again, then send."
            );
        }
    }

    /// <summary>The members that are named and do not read it yet, each of whom may.</summary>
    private static List<PostHolder> ChosenOf(CyclePanel panel, PanelAgency agency, PanelPair pair, int at)
    {
        List<PostHolder> chosen = [];
        List<Guid> people = [];
        foreach (var (post, name) in pair.Named)
        {
            var field = FormattableString.Invariant($"Pairs[{at}].{name}");
            var seat = agency.Counting.FirstOrDefault(one => one.Evaluation.PostId == post);
            var member = panel.Members.FirstOrDefault(one => one.PostId == post);
            if (seat is null && member is null)
            {
                throw new RuleBrokenException(
                    $"Choose somebody who is on the panel today for {agency.Agency.Name}.",
                    field
                );
            }

            if (seat is null && panel.Conflicts.Bars(agency.Agency.Id, member!.PersonId))
            {
                throw new RuleBrokenException(
                    $"{member.Title} holds a post in {agency.Agency.Name}. Choose somebody else.",
                    field
                );
            }

            var person = (seat?.Holder ?? member)?.PersonId ?? post;
            if (people.Contains(person))
            {
                throw new RuleBrokenException($"Choose two different people for {agency.Agency.Name}.", field);
            }

            people.Add(person);
            chosen.AddRange(seat is null ? [member!] : Array.Empty<PostHolder>());
        }

        return chosen;
    }

    /// <summary>Takes an agency back from those who are no longer named; what they have begun is kept for the record.</summary>
    private void Release(PanelAgency agency, PanelPair pair)
    {
        foreach (var seat in agency.Counting.Where(seat => !pair.Names(seat.Evaluation.PostId)))
        {
            if (seat.IsFinished)
            {
                throw new RuleBrokenException(
                    $"{seat.Title} has finished scoring {agency.Agency.Name}, so they stay. Choose them again."
                );
            }

            if (seat.Evaluation.BegunOn is null)
            {
                db.Remove(seat.Evaluation);
            }
            else
            {
                seat.Evaluation.SetAside(time.Today(), AskedOther);
            }
        }
    }

    private void Ask(PanelAgency agency, PostHolder member)
    {
        var before = agency.Seats.FirstOrDefault(seat => seat.Evaluation.PostId == member.PostId);
        if (before is null)
        {
            db.Add(new PanelEvaluation(agency.Release, member.PostId, time.Today()));
        }
        else
        {
            before.Evaluation.Resume(time.Today());
        }
    }

    private async Task WriteAsync(
        Cycle cycle,
        IReadOnlyList<PostHolder> asked,
        CyclePanel panel,
        CancellationToken cancel
    )
    {
        var here = address.Here;
        var open = db
            .ChangeTracker.Entries<PanelEvaluation>()
            .Where(entry => entry.State != EntityState.Deleted)
            .Select(entry => entry.Entity)
            .Where(one => one.CycleId == cycle.Id && one.Counts && one.FinishedOn is null)
            .ToList();
        var key = FormattableString.Invariant($"s11-panel:{cycle.Id}:{here.Id}:{time.Today():yyyy-MM-dd}");
        foreach (var member in panel.Members.Where(asked.Contains))
        {
            var agencies = open.Count(one => one.PostId == member.PostId);
            var letter = PanelLetter.Of(member, agencies, cycle, here.Slug, isReminder: false);
            await letters.AddAsync(letter, key, here.Id, cancel);
        }
    }
}

/// <summary>Who is to read an agency.</summary>
/// <param name="Agency">As addresses name it.</param>
/// <param name="First">A post.</param>
/// <param name="Second">Another.</param>
public sealed record PanelPair(string Agency, Guid? First, Guid? Second)
{
    /// <summary>The posts that read it when the page was opened; nothing where nobody looked at a page.</summary>
    public string? Shown { get; init; }

    public IEnumerable<(Guid Post, string Name)> Named =>
        new[] { (First, nameof(First)), (Second, nameof(Second)) }
            .Where(one => one.Item1 is not null)
            .Select(one => (one.Item1!.Value, one.Item2));

    /// <summary>Whether others read it than were shown, and it names others than they are.</summary>
    public bool IsStaleFor(PanelAgency agency) =>
        Shown is not null
        && Shown != agency.Seating
        && string.Join(',', Named.Select(one => one.Post).Order()) != agency.Seating;

    public bool Names(Guid post) => post == First || post == Second;
}
