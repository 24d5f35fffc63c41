using Goldthread.Features.Partnership;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.HoldingConversations;

/// <summary>Puts what somebody promised in a conversation straight into the register of actions.</summary>
[UseCase]
public sealed class PromiseInConversation(
    GoldthreadDb db,
    ConversationSheetQuery sheets,
    PromisedActions actions,
    Address address,
    TimeProvider time
)
{
    /// <returns>Whether it was new; the same words are one promise.</returns>
    /// <exception cref="NotFoundException">No conversation is planned.</exception>
    /// <exception cref="RuleBrokenException">The note is finished, something is missing, or the owner cannot take it on.</exception>
    public async Task<bool> RunAsync(int year, string agency, SpokenPromise promise, CancellationToken cancel)
    {
        var sheet = await sheets.OfAsync(year, agency, cancel);
        var (talk, today) = (sheet.Talk ?? throw new NotFoundException(), time.Today());
        talk.RequireOpen();
        var title = Sentence.Require(promise.Title, "Enter what will be done.", "Title");
        if (promise.Due is not { } due || due < today)
        {
            throw new RuleBrokenException($"Enter by when, today ({Words.PlainDate(today)}) or later.", "Due");
        }

        var made = new PromiseToTake(
            PromiseSource.Conversation,
            PromiseToTake.KeyOf(title),
            title,
            $"Promised in the conversation with {address.Here.Name}.",
            due
        )
        {
            OwnerPostId = promise.Owner ?? throw new RuleBrokenException("Choose who answers for it.", "Owner"),
        };
        var count = await actions.AddAsync(PlaceOf(sheet, talk), [made], cancel);
        if (count > 0)
        {
            await db.SaveChangesAsync(this, cancel);
        }

        return count > 0;
    }

    private PromisePlace PlaceOf(ConversationSheet sheet, Conversation talk)
    {
        var (year, agency, today) = (sheet.Cycle.Year, sheet.Agency.Slug, time.Today());
        return new PromisePlace
        {
            PartnershipId = address.Here.Id,
            CycleId = sheet.Cycle.Id,
            AgencyId = sheet.Agency.Id,
            CycleName = sheet.Cycle.Name,
            SourceId = sheet.Plan?.SubmissionId ?? talk.Id,
            SourcePath = Section11Paths.WithoutPlace(place =>
                sheet.Plan?.SubmissionId is null
                    ? Section11Paths.HoldConversation(place, year, agency)
                    : Section11Paths.ReleasedAnswers(place, year, agency)
            ),
            On = sheet.Plan?.SignedOn ?? today,
        };
    }
}

/// <summary>What somebody promised, as it was typed.</summary>
/// <param name="Title">What will be done.</param>
/// <param name="Due">By when.</param>
/// <param name="Owner">The post that answers for it.</param>
public sealed record SpokenPromise(string? Title, DateOnly? Due, Guid? Owner);
