using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Panel;

/// <summary>
/// What the reader was asked to score, and nothing else: another’s evaluation is not found, whoever asks, and so no score
/// can be copied.
/// </summary>
[Scoped]
public sealed class ScoringQuery(
    GoldthreadDb db,
    CycleByYearQuery cycles,
    CyclePanelQuery panels,
    SubmittedQuery submitted,
    PanelBeforeQuery before,
    CurrentUser user
)
{
    /// <summary>The reader’s own evaluations of a cycle, by agency.</summary>
    public async Task<IReadOnlyList<OwnEvaluation>> MineAsync(Cycle cycle, CancellationToken cancel)
    {
        var panel = await panels.OfAsync(cycle, toChange: false, cancel);
        List<OwnEvaluation> own = [];
        foreach (var (agency, seat) in Own(panel))
        {
            own.Add(new OwnEvaluation(agency.Agency, seat, await ViewAsync(cycle, agency, seat, false, cancel)));
        }

        return own;
    }

    /// <summary>One evaluation of the reader’s own that counts.</summary>
    /// <exception cref="NotFoundException">They were not asked, or it was set aside.</exception>
    public async Task<ScoringView> FindAsync(int year, string agency, bool toChange, CancellationToken cancel)
    {
        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        var panel = await panels.OfAsync(cycle, agency, toChange, cancel);
        foreach (var (one, seat) in Own(panel).Where(pair => pair.Agency.Agency.Slug == agency && pair.Seat.Counts))
        {
            return await ViewAsync(cycle, one, seat, toChange, cancel);
        }

        throw new NotFoundException();
    }

    private IEnumerable<(PanelAgency Agency, PanelSeat Seat)> Own(CyclePanel panel)
    {
        var posts = user.Posts.Where(post => post.Role == Role.Scrutineer).Select(post => post.PostId).ToHashSet();
        return panel.Agencies.SelectMany(agency =>
            agency.Seats.Where(seat => posts.Contains(seat.Evaluation.PostId)).Select(seat => (agency, seat))
        );
    }

    private async Task<ScoringView> ViewAsync(
        Cycle cycle,
        PanelAgency agency,
        PanelSeat seat,
        bool toChange,
        CancellationToken cancel
    )
    {
        var evaluation = seat.Evaluation;
        // An open evaluation reads what the agency sent last; a finished one stays with what it was finished on.
        var read = seat.IsFinished ? evaluation.SubmissionId : agency.Release.SubmissionId;
        var hasChanged = agency.HasSentSince(seat);
        var scores = toChange ? db.PanelScores : db.PanelScores.AsNoTracking();
        return new ScoringView(
            evaluation,
            await submitted.ReadAsync(agency.Agency, cycle, read, cancel),
            await scores.Where(one => one.EvaluationId == evaluation.Id).ToListAsync(cancel),
            await before.OfAsync(cycle, agency.Agency.Id, cancel)
        )
        {
            HasSentSince = hasChanged,
            BegunOn =
                hasChanged && !seat.IsFinished
                    ? (await submitted.ReadAsync(agency.Agency, cycle, evaluation.SubmissionId, cancel)).Sheets[0]
                    : null,
        };
    }
}

/// <param name="Agency">Whose answers they are.</param>
/// <param name="Seat">The reader’s own.</param>
/// <param name="View">What they see of it.</param>
public sealed record OwnEvaluation(Agency Agency, PanelSeat Seat, ScoringView View);
