using Goldthread.Features.Accounts;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.SupplyingFigures;

/// <summary>A receipt to whoever sends a return, and word to the team’s mailbox. It adds the messages and does not save.</summary>
[Scoped]
public sealed class ReturnMails(
    GoldthreadDb db,
    Outbox outbox,
    AccountsSettings settings,
    Address address,
    CurrentUser user,
    TimeProvider time
)
{
    /// <summary>Both messages of a sending. A command gets no receipt, and a partnership without a mailbox no word.</summary>
    public async Task TellAsync(ReturnView view, CancellationToken cancel)
    {
        var partnership = await db
            .Partnerships.AsNoTracking()
            .SingleAsync(known => known.Id == view.Asked.PartnershipId, cancel);
        var link = settings.Link(DatasetPaths.ReturnSent(address.Here.Slug, view.Slug, view.Agency.Slug));
        var when = view.Asked.IsLateOn(time.Today())
            ? $"They were due on {Words.Date(view.Asked.DueOn)}, and are marked as late."
            : $"They were due on {Words.Date(view.Asked.DueOn)}.";
        if (user.Email is { } own)
        {
            outbox.Add(
                new OutgoingMail(
                    "M34",
                    own,
                    Subject("We have your figures, ", view.Period.Label),
                    MailText
                        .Of(
                            $"{partnership.Name} has the figures of {view.Agency.Name} for {view.Period.Label}: {Words.Plural(view.Lines.Count, "figure")}. {when}",
                            "The partnership team looks at them next. If something is not clear, they return the figures to you with a question."
                        )
                        .WithLink("See what you sent", link)
                        .Then("You get this because you sent the figures. Keep it as your receipt.")
                )
                {
                    PersonId = user.PersonId,
                    PartnershipId = partnership.Id,
                    FromName = partnership.Name,
                    ReplyTo = partnership.Email,
                }
            );
        }

        if (partnership.Email is { } mailbox)
        {
            outbox.Add(
                new OutgoingMail(
                    "M35",
                    mailbox,
                    Subject("Figures to look at, ", view.Period.Label),
                    MailText
                        .Of(
                            $"{view.Agency.Name} has sent its figures for {view.Period.Label}: {Words.Plural(view.Lines.Count, "figure")}. {when}",
                            "Look at them, then accept them or ask about them."
                        )
                        .WithLink(
                            "Look at these figures",
                            settings.Link(
                                DatasetPaths.ReviewReturn(address.Here.Slug, view.Slug, view.Agency.Slug)
                            )
                        )
                        .Then("You get this because this mailbox is the partnership team’s.")
                )
                {
                    PartnershipId = partnership.Id,
                    FromName = partnership.Name,
                }
            );
        }
    }

    /// <summary>The start of the sentence and as much of the period as a subject has room for.</summary>
    private static string Subject(string start, string period)
    {
        var whole = start + period;
        return whole.Length <= MailMessage.SubjectLength ? whole : whole[..(MailMessage.SubjectLength - 1)] + "…";
    }
}
