using Goldthread.Features.Accounts;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Evidencing;

/// <summary>What accepting and returning share: the pieces that wait, who may decide on them, and the mail to the owner.</summary>
[Scoped]
public sealed class WaitingEvidence(
    GoldthreadDb db,
    CurrentUser user,
    Address address,
    Outbox outbox,
    AccountsSettings settings,
    TimeProvider time
)
{
    /// <summary>The pieces that wait for a decision, provided they are those that the person has seen.</summary>
    /// <exception cref="RuleBrokenException">Signed off already, not this person’s to decide, or more has come in.</exception>
    public async Task<List<Evidence>> OfAsync(AgencyAction action, SeenEvidence seen, CancellationToken cancel)
    {
        action.RefuseSigned();
        if (!user.MayDecideFor(action.PartnershipId, action.SignOffGroupId))
        {
            throw new RuleBrokenException("Another group decides on the evidence of this action.");
        }

        var pieces = await db
            .Evidence.Where(piece =>
                piece.ActionId == action.Id && piece.AcceptedOn == null && piece.ReturnedOn == null
            )
            .ToListAsync(cancel);
        return pieces.Count <= seen.Pieces
            ? pieces
            : throw new RuleBrokenException(
                "More evidence has come in since you opened this page. Read it, then decide."
            );
    }

    /// <summary>Whether this person answers for the action, in whichever post.</summary>
    public async Task<bool> IsOwnerAsync(AgencyAction action, CancellationToken cancel) =>
        user.Holds(action.OwnerPostId)
        || await db.Posts.AnyAsync(post => post.Id == action.OwnerPostId && post.PersonId == user.PersonId, cancel);

    /// <summary>The owner hears at once (M19); nobody does while the post is empty. The mail holds no words of the record.</summary>
    public async Task TellOwnerAsync(AgencyAction action, bool accepted, CancellationToken cancel)
    {
        var today = time.Today();
        var owner = await db
            .Posts.Where(post => post.Id == action.OwnerPostId && (post.To == null || post.To >= today))
            .Join(
                db.People.Where(person => person.Left == null),
                post => post.PersonId,
                person => person.Id,
                (_, person) => new { person.Id, person.Email }
            )
            .SingleOrDefaultAsync(cancel);
        if (owner is null)
        {
            return;
        }

        var path = ImprovementPaths.ActionDetail(address.Here.Slug, action.Reference);
        outbox.Add(
            new OutgoingMail(
                "M19",
                owner.Email,
                $"{action.Reference}: evidence {(accepted ? "accepted" : "returned")}",
                MailText
                    .Of(
                        accepted
                            ? $"{user.Name} has accepted the evidence for action {action.Reference}. The action is signed off, and there is nothing more to do."
                            : $"{user.Name} has returned the evidence for action {action.Reference}. The page says what is missing."
                    )
                    .WithLink("Open the action", settings.Link(path))
                    .Then("You get this because you answer for the action.")
            )
            {
                PersonId = owner.Id,
                PartnershipId = action.PartnershipId,
            }
        );
    }
}

/// <summary>What the person who decides had in front of them.</summary>
/// <param name="Version">The action’s version.</param>
/// <param name="Pieces">How many pieces waited.</param>
public sealed record SeenEvidence(uint Version, int Pieces);
