using Goldthread.Features.Accounts;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.ChangingMany;

/// <summary>One message to each person who answers for some of the actions now, however many they are. Does not save.</summary>
[Scoped]
public sealed class NewOwnersMail(
    GoldthreadDb db,
    Outbox outbox,
    AccountsSettings settings,
    CurrentUser user,
    Address address
)
{
    public async Task AddAsync(IReadOnlyList<AgencyAction> actions, CancellationToken cancel)
    {
        var posts = actions.Select(action => action.OwnerPostId).Distinct().ToList();
        var holders = await db
            .Posts.AsNoTracking()
            .Where(post => posts.Contains(post.Id) && post.PersonId != user.PersonId)
            .Join(
                db.People.Where(person => person.Left == null),
                post => post.PersonId,
                person => person.Id,
                (post, person) =>
                    new
                    {
                        PostId = post.Id,
                        PersonId = person.Id,
                        person.Email,
                    }
            )
            .ToListAsync(cancel);
        foreach (var person in holders.GroupBy(holder => (holder.PersonId, holder.Email)))
        {
            var own = actions.Where(action => person.Any(holder => holder.PostId == action.OwnerPostId)).ToList();
            outbox.Add(Mail(person.Key.PersonId, person.Key.Email, own));
        }
    }

    private OutgoingMail Mail(Guid person, string email, List<AgencyAction> own)
    {
        var first = own.Min(action => action.Due);
        var subject = own is [var only]
            ? $"Action {only.Reference} for you, due {Words.PlainDate(only.Due)}"
            : $"{Words.Plural(own.Count, "action")} for you, the first due {Words.PlainDate(first)}";
        return new OutgoingMail(
            "M16",
            email,
            subject,
            MailText
                .Of(
                    $"{user.Name} has given you {Words.Plural(own.Count, "action")} in {address.Here.Name}: {Words.List(own.Take(20).Select(action => action.Reference))}{(own.Count > 20 ? ", among others" : "")}.",
                    "Accept each of them, or suggest another owner or date."
                )
                .WithLink("See your actions", settings.Link(ImprovementPaths.MyActions()))
                .Then("If somebody else does this work now, reply and tell us who.")
        )
        {
            PersonId = person,
            PartnershipId = address.Here.Id,
        };
    }
}
