using Goldthread.Features.Accounts;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>Tells a post that an action is theirs. It adds the message and does not save.</summary>
[Scoped]
public sealed class ActionMails(
    GoldthreadDb db,
    Outbox outbox,
    AccountsSettings settings,
    Address address,
    CurrentUser user
)
{
    /// <summary>M16: once an action is agreed, or its owner changes after that. Whoever gives it to themselves knows.</summary>
    public async Task AssignAsync(AgencyAction action, CancellationToken cancel)
    {
        var owner = await db
            .Posts.AsNoTracking()
            .Where(post => post.Id == action.OwnerPostId)
            .Join(
                db.People.Where(person => person.Left == null),
                post => post.PersonId,
                person => person.Id,
                (post, person) =>
                    new
                    {
                        person.Id,
                        person.Name,
                        person.Email,
                    }
            )
            .SingleOrDefaultAsync(cancel);
        if (owner is null || owner.Id == user.PersonId)
        {
            return;
        }

        var partnership = await db
            .Partnerships.AsNoTracking()
            .SingleAsync(known => known.Id == action.PartnershipId, cancel);
        var due = Words.PlainDate(action.Due);
        outbox.Add(
            new OutgoingMail(
                "M16",
                owner.Email,
                $"Action {action.Reference} for you, due {due}",
                MailText
                    .Of(
                        $"Dear {owner.Name}",
                        $"{partnership.Name} has agreed action {action.Reference}, and your post answers for it. It is due on {Words.Date(action.Due)}.",
                        "Open it to read what is asked, and to say that you accept it or what you suggest instead. That takes about two minutes."
                    )
                    .WithLink(
                        "Open the action",
                        settings.Link(ImprovementPaths.ActionDetail(address.Here.Slug, action.Reference))
                    )
                    .Then("If this is not yours to do, open it and suggest somebody else, or reply and tell us who.")
            )
            {
                PersonId = owner.Id,
                PartnershipId = action.PartnershipId,
                FromName = partnership.Name,
                ReplyTo = partnership.Email,
            }
        );
    }
}
