using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Feedback;

/// <summary>The letters that an agency has got, for those who lead or sign there. A draft is never among them.</summary>
[Scoped]
public sealed class OwnFeedbackQuery(
    GoldthreadDb db,
    AssessmentQuery assessments,
    CurrentUser user,
    IDirectory directory
)
{
    /// <param name="agency">As addresses name it.</param>
    /// <param name="year">The year of the cycle.</param>
    /// <param name="place">The partnership that wrote, as addresses name it.</param>
    /// <param name="toChange">Whether the letter that is found will be changed.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="NotFoundException">It is another agency’s, nothing was sent, or this person leads nothing there.</exception>
    public async Task<OwnFeedback> FindAsync(
        string agency,
        int year,
        string place,
        bool toChange,
        CancellationToken cancel
    )
    {
        var known = await assessments.AgencyAsync(agency, cancel);
        var all = user.LeadsFor(known.Id) ? await AllAsync(known, toChange, cancel) : [];
        return all.FirstOrDefault(one => one.Cycle.Year == year && one.Place.Slug == place)
            ?? throw new NotFoundException();
    }

    /// <summary>All letters to an agency, the newest first; none for whoever neither leads nor signs there.</summary>
    public async Task<IReadOnlyList<OwnFeedback>> AllAsync(Agency agency, CancellationToken cancel) =>
        user.LeadsFor(agency.Id) ? await AllAsync(agency, toChange: false, cancel) : [];

    /// <summary>Whether the agency can read the note of a conversation with those who wrote, about the same cycle.</summary>
    public async Task<bool> HasNoteAsync(OwnFeedback own, CancellationToken cancel)
    {
        var (here, cycle, agency) = (own.Place.Id, own.Cycle.Id, own.Agency.Id);
        return await db.Conversations.AnyAsync(
            one => one.PartnershipId == here && one.CycleId == cycle && one.AgencyId == agency && one.HeldOn != null,
            cancel
        );
    }

    private async Task<IReadOnlyList<OwnFeedback>> AllAsync(Agency agency, bool toChange, CancellationToken cancel)
    {
        var letters = toChange ? db.FeedbackLetters : db.FeedbackLetters.AsNoTracking();
        var rows = await letters
            .Where(one => one.AgencyId == agency.Id)
            .Join(db.Cycles, one => one.CycleId, cycle => cycle.Id, (one, cycle) => new { one, cycle })
            .ToListAsync(cancel);
        var places = (await directory.PartnershipsAsync(cancel)).ToDictionary(one => one.Id);
        return
        [
            .. rows.Select(row => new OwnFeedback(agency, row.cycle, places[row.one.PartnershipId], row.one))
                .OrderByDescending(one => one.Letter.SignedAt)
                .ThenBy(one => one.Place.Name, StringComparer.Ordinal),
        ];
    }
}

/// <summary>A letter as the agency has it.</summary>
/// <param name="Agency">Whose it is.</param>
/// <param name="Cycle">About which cycle.</param>
/// <param name="Place">The partnership that wrote.</param>
/// <param name="Letter">What was signed.</param>
public sealed record OwnFeedback(Agency Agency, Cycle Cycle, NamedPartnership Place, FeedbackLetter Letter)
{
    public string Path => Section11Paths.ReadFeedback(Agency.Slug, Cycle.Year, Place.Slug);
}
