using Goldthread.Features.Partnership;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Features.Section11.HoldingConversations;
using Goldthread.Features.Section11.PlanningActions;
using Goldthread.Features.Section11.ReturningAnswers;
using Goldthread.Platform.Access;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Demonstration;

/// <summary>
/// What Hampshire makes of the cycles: some promises of the earlier one are actions, one conversation was held and another
/// is planned; and one answer of this year went back to its agency.
/// </summary>
public sealed class PlanScene(
    CyclePlanQuery plans,
    TakePromises take,
    SetConversation plan,
    NoteConversation note,
    ReturnOneAnswer giveBack,
    CycleStage play,
    Address address
) : IScene
{
    private const string Place = "hampshire";
    private const string Team = "Business manager, Hampshire";
    private const int DaysSinceTaken = 200;
    private const int DaysSinceHeld = 20;
    private const int DaysSinceReturned = 1;
    private const int DaysAhead = 14;
    private const int Taken = 2;

    /// <summary>Made-up promises are few, and two actions of one name would be hard to tell apart.</summary>
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public int Order => 620;

    public async Task PlayAsync(SceneStage stage, CancellationToken cancel)
    {
        if (stage.IsShort)
        {
            return;
        }

        var launched = await stage
            .Db.Cycles.AsNoTracking()
            .Where(cycle => cycle.LaunchedAt != null)
            .OrderBy(cycle => cycle.Year)
            .ToListAsync(cancel);
        var (earlier, now) = (launched[0].Year, launched[^1].Year);
        var update = launched.Single(cycle => cycle.Kind == CycleKind.Update).Year;
        await EnterAsync(stage, DaysSinceTaken, cancel);
        await TakeAsync((earlier, CycleStage.Police), Taken, cancel);
        await TakeAsync((earlier, CycleStage.CommunityHealth), 1, cancel);
        await EnterAsync(stage, DaysSinceHeld, cancel);
        await HoldAsync(stage, (update, CycleStage.Police), cancel);
        await plan.RunAsync(
            update,
            CycleStage.CommunityHealth,
            0,
            new PlannedTalk(
                stage.Today.AddDays(DaysAhead),
                "Online",
                "Chief nurse\nSuperintendent\nDirector of children’s services"
            ),
            cancel
        );
        await EnterAsync(stage, DaysSinceReturned, cancel);
        await ReturnAsync((now, CycleStage.CareBoard), cancel);
        address.Partnership = null;
        await play.EndAsync(stage, cancel);
    }

    private async Task EnterAsync(SceneStage stage, int daysAgo, CancellationToken cancel)
    {
        CycleStage.MoveTo(stage, stage.Today.AddDays(-daysAgo));
        await play.EnterAsync(stage, Team, cancel);
        var here = await stage.Db.Partnerships.AsNoTracking().SingleAsync(one => one.Slug == Place, cancel);
        stage.Scope.To(here.Id);
        address.Partnership = new NamedPartnership(here.Id, here.Slug, here.Name, false);
    }

    private async Task TakeAsync((int Year, string Agency) of, int most, CancellationToken cancel)
    {
        var promised = (await plans.OfAsync(of.Year, cancel)).Of(of.Agency)?.Waiting ?? [];
        var fresh = promised
            .DistinctBy(one => one.Improvement, StringComparer.Ordinal)
            .Where(one => taken.Add(one.Improvement))
            .Take(most)
            .ToList();
        if (fresh.Count > 0)
        {
            var chosen = new ChosenPromises([.. fresh.Select(one => one.Address)], null, null);
            await take.RunAsync(of.Year, of.Agency, chosen, cancel);
        }
    }

    private async Task HoldAsync(SceneStage stage, (int Year, string Agency) of, CancellationToken cancel)
    {
        var day = stage.Today.AddDays(-DaysSinceHeld);
        var attendees = "Chief nurse\nSuperintendent\nDirector of children’s services";
        await plan.RunAsync(of.Year, of.Agency, 0, new PlannedTalk(day, "County Hall, room 2", attendees), cancel);
        var version = await stage
            .Db.Conversations.AsNoTracking()
            .Where(one => one.PlannedOn == day)
            .Select(one => one.Version)
            .SingleAsync(cancel);
        await note.RunAsync(
            of.Year,
            of.Agency,
            new SeenNote(version, null),
            new SaidNote(
                new ConversationNote(
                    "Both actions have begun. Teams were briefed in spring. (Demonstration)",
                    "More demand from children who go missing at weekends.",
                    "Health and police still use two forms for the same referral.",
                    "Young people ask to be told what happens next. Staff say supervision helps.",
                    "Joint visits now happen within a day, so children tell their story once.",
                    "The partners are assured, and ask to see records read again in spring."
                ),
                true
            ),
            cancel
        );
    }

    /// <summary>An answer that promises something, so that there is something to ask about; not the first of the set.</summary>
    private async Task ReturnAsync((int Year, string Agency) of, CancellationToken cancel)
    {
        var signed = (await plans.OfAsync(of.Year, cancel)).Of(of.Agency);
        if (signed is { SubmissionId: { } submission, Promises: [_, .., var last] })
        {
            var reason = "Say which records you read, and what you found in them. (Demonstration)";
            await giveBack.RunAsync(of.Year, of.Agency, last.Address, (submission, reason), cancel);
        }
    }
}
