using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Challenging;

/// <summary>One challenge: what was asked, what was answered, what came of it.</summary>
public sealed class ChallengeDetailModel(
    GoldthreadDb db,
    Address address,
    CurrentUser user,
    ChallengeByReferenceQuery challenges,
    RecordHistoryQuery history,
    ReplyClock clock
) : GoldthreadPage
{
    public Challenge Shown { get; private set; } = null!;

    public ChallengePlace About { get; private set; } = null!;

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public string Place => address.Here.Slug;

    public ChallengeState State => ReplyStates.Of(Shown.ReplyBy, Shown.RepliedOn, Shown.ClosedOn, clock.Today);

    public bool MayClose => Shown.ClosedOn is null && user.May(ImprovementPolicy.Challenge, address.Here.Id);

    public bool MayAnswer => Shown.ClosedOn is null && user.MayReplyFor(address.Here.Id, Shown.AgencyId);

    /// <summary>Whether replying, not closing, is what this person should do now.</summary>
    public bool AnswersFirst => MayAnswer && (Shown.RepliedOn is null || !MayClose);

    public string Next =>
        State switch
        {
            ChallengeState.Closed => $"It was closed on {Words.Date(Shown.ClosedOn!.Value)}.",
            ChallengeState.Replied => "The agency has replied. Somebody who oversees says what came of it.",
            ChallengeState.ReplyOwed or ChallengeState.ReplyLate => clock.Say(Shown.ReplyBy),
        };

    public async Task OnGetAsync(string reference, CancellationToken cancel)
    {
        Shown = await challenges.ReadAsync(reference, cancel);
        About = await db
            .Agencies.AsNoTracking()
            .Where(agency => agency.Id == Shown.AgencyId)
            .Select(agency => new ChallengePlace(
                agency.Name,
                db.Set<Group>().Where(group => group.Id == Shown.GroupId).Select(group => group.Name).FirstOrDefault(),
                db.Set<Finding>()
                    .Where(finding => finding.Id == Shown.FindingId)
                    .Select(finding => finding.Reference)
                    .FirstOrDefault()
            ))
            .SingleAsync(cancel);
        History = await history.OfAsync(cancel, Shown.Id);
    }
}

/// <summary>Whom it is put to, by which group, about which finding as far as the reader sees that.</summary>
public sealed record ChallengePlace(string Agency, string? Group, string? Finding);
