using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Recommending;

/// <summary>
/// One recommendation: what it says, what each agency answered, the actions beneath. People of an agency see their own
/// answer and their own actions.
/// </summary>
public sealed class RecommendationDetailModel(
    GoldthreadDb db,
    Address address,
    CurrentUser user,
    RecommendationByReferenceQuery recommendations,
    ThreadStripQuery strips,
    RecordHistoryQuery history,
    ReplyClock clock
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    public Recommendation Recommendation { get; private set; } = null!;

    public FindingBehind Finding { get; private set; } = null!;

    public IReadOnlyList<AgencyReplyLine> Replies { get; private set; } = [];

    public IReadOnlyList<ActionBeneath> Actions { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public RecommendationNextStep Next { get; private set; } = null!;

    public string Place => address.Here.Slug;

    public ThreadStrip Strip { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public bool MayKeep => user.May(ImprovementPolicy.Keep, address.Here.Id);

    /// <summary>Whether they see the answers of all agencies.</summary>
    public bool SeesAll => user.May(ImprovementPolicy.Oversee, address.Here.Id);

    public RecommendationState State =>
        ReplyStates.Of(
            Recommendation.ClosedOn,
            Recommendation.WithdrawnOn,
            [.. Replies.Where(line => line.Asked.IsOwed).Select(line => line.Asked.ReplyBy)],
            Today
        );

    public IReadOnlyList<QualityPrompt> Unanswered =>
        RecommendationQuality.Unanswered(
            new RecommendationText(
                Recommendation.Wording,
                Recommendation.Difference,
                Recommendation.HowWeWillKnow,
                Recommendation.ByWhen,
                null
            ),
            Replies.Count
        );

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Recommendation = await recommendations.ReadAsync(Reference, cancel);
        Finding =
            await db
                .Findings.AsNoTracking()
                .Where(finding => finding.Id == Recommendation.FindingId)
                .Select(finding => new FindingBehind(
                    finding.Reference,
                    finding.Statement,
                    db.Set<Group>()
                        .Where(group => group.Id == Recommendation.MonitoringGroupId)
                        .Select(group => group.Name)
                        .FirstOrDefault()
                ))
                .SingleOrDefaultAsync(cancel)
            ?? throw new NotFoundException();
        Strip = await strips.OfRecommendationAsync(Recommendation.Id, cancel);
        Replies = await RepliesAsync(cancel);
        Actions = await ActionsAsync(cancel);
        History = await history.OfAsync(cancel, [Recommendation.Id, .. Replies.Select(line => line.Asked.Id)]);
        Next = RecommendationNextStep.Of(Recommendation, Replies, Actions.Count, MayKeep, Place, clock);
    }

    private async Task<IReadOnlyList<AgencyReplyLine>> RepliesAsync(CancellationToken cancel)
    {
        var rows = await db
            .Addressees.AsNoTracking()
            .Where(asked => asked.RecommendationId == Recommendation.Id)
            .Join(
                db.Agencies,
                asked => asked.AgencyId,
                agency => agency.Id,
                (asked, agency) =>
                    new
                    {
                        Asked = asked,
                        agency.Name,
                        agency.Slug,
                    }
            )
            .OrderBy(row => row.Name)
            .ToListAsync(cancel);
        var here = address.Here.Id;
        return
        [
            .. rows.Select(row => new AgencyReplyLine(
                row.Asked,
                row.Name,
                row.Slug,
                user.MayReplyFor(here, row.Asked.AgencyId),
                user.MayJudgeFor(here, Recommendation.MonitoringGroupId)
            )),
        ];
    }

    private async Task<IReadOnlyList<ActionBeneath>> ActionsAsync(CancellationToken cancel)
    {
        var rows = await db
            .Actions.AsNoTracking()
            .Where(action => action.RecommendationId == Recommendation.Id)
            .OrderBy(action => action.Reference)
            .Select(action => new
            {
                action.Reference,
                action.Title,
                Agency = db.Set<Agency>()
                    .Where(agency => agency.Id == action.AgencyId)
                    .Select(agency => agency.ShortName)
                    .First(),
                Dates = new ActionDates(
                    action.Due,
                    action.AgreedOn,
                    action.StartedOn,
                    action.EvidenceSentOn,
                    action.SignedOffOn,
                    action.DeclinedOn,
                    action.ClosedWithoutOn
                ),
            })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new ActionBeneath(
                row.Reference,
                row.Title,
                row.Agency,
                row.Dates.Due,
                row.Dates.StatusOn(Today)
            )),
        ];
    }
}

/// <summary>The finding it answers, and the group that watches.</summary>
public sealed record FindingBehind(string Reference, string Statement, string? Group);

/// <summary>What one agency was asked and answered, and what this person may do about it.</summary>
public sealed record AgencyReplyLine(Addressee Asked, string Agency, string Slug, bool MayReply, bool MayJudge);

/// <summary>One action beneath it.</summary>
public sealed record ActionBeneath(string Reference, string Title, string Agency, DateOnly Due, ActionStatus Status);
