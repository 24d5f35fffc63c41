using Goldthread.Features.Accounts;
using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>Puts letters about self-assessments into the outbox, each to a person once. Does not save.</summary>
[Scoped]
public sealed class AssessmentLetters(
    GoldthreadDb db,
    Outbox outbox,
    AccountsSettings settings,
    AskedSetQuery sets,
    TimeProvider time
)
{
    private const int MinutesOfHour = 60;

    private static readonly TimeOnly Closes = new(18, 0);

    private readonly Dictionary<Guid, SafeguardingPartnership> partnerships = [];

    /// <summary>What the letters to one agency are about.</summary>
    public async Task<AssessmentAsked> AskedAsync(
        Cycle cycle,
        CycleAgency asked,
        Agency agency,
        PostHolder? executive,
        CancellationToken cancel
    )
    {
        var set = await sets.OfAsync(cycle.QuestionSetVersionId, cancel);
        return new AssessmentAsked
        {
            Agency = agency.Name,
            Cycle = cycle.Name,
            DueOn = cycle.DueOn,
            SignOffOn = cycle.SignOffOn,
            LetterOn = cycle.LetterOn,
            Minutes = Duration(set),
            Areas = asked.Areas,
            Path = Section11Paths.AssessmentTasks(agency.Slug, cycle.Year),
            SignPath = Section11Paths.SignOffAssessment(agency.Slug, cycle.Year),
            Executive = executive?.Title,
            Done = asked.SectionsDone,
            Sections = asked.SectionsAsked > 0 ? asked.SectionsAsked : set.Sections.Count,
        };
    }

    /// <summary>How long answering takes, in words.</summary>
    public static string Duration(QuestionSetText set) =>
        set.Minutes < 2 * MinutesOfHour
            ? Words.Plural(set.Minutes, "minute")
            : Words.Plural((set.Minutes + (MinutesOfHour / 2)) / MinutesOfHour, "hour");

    /// <summary>Sends a letter to everybody it is for, unless the same was sent to them before.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="onceKey">What makes it the same; a reminder is also one a person and day, whatever it is about.</param>
    /// <param name="partnershipId">The partnership that writes.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The posts that it goes to.</returns>
    public async Task<IReadOnlyList<string>> AddAsync(
        AssessmentLetter letter,
        string onceKey,
        Guid partnershipId,
        CancellationToken cancel
    )
    {
        if (!partnerships.TryGetValue(partnershipId, out var sender))
        {
            sender = await db.Partnerships.AsNoTracking().SingleAsync(one => one.Id == partnershipId, cancel);
            partnerships.Add(partnershipId, sender);
        }

        List<string> reached = [];
        foreach (var to in letter.To.DistinctBy(holder => holder.PersonId))
        {
            var mail = new OutgoingMail(
                letter.Kind,
                to.Email,
                letter.Subject,
                letter.TextFor(to, sender, settings.Link)
            )
            {
                PersonId = to.PersonId,
                PartnershipId = sender.Id,
                FromName = sender.Name,
                ReplyTo = sender.Email,
                NotAfter = letter.IsReminder ? LondonTime.Instant(time.Today(), Closes) : null,
            };
            if (await outbox.AddOnceAsync(mail, $"{onceKey}:{to.PersonId}", cancel))
            {
                reached.Add(to.Title);
            }
        }

        return reached;
    }
}
