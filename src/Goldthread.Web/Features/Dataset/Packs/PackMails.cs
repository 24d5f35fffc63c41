using Goldthread.Features.Accounts;
using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Packs;

/// <summary>Tells the members of a group that a pack is theirs to read. It adds the messages and does not save.</summary>
[Scoped]
public sealed class PackMails(
    GoldthreadDb db,
    Outbox outbox,
    AccountsSettings settings,
    PackReadersQuery readers,
    Address address,
    CurrentUser user
)
{
    private const int SubjectLength = 60;

    /// <summary>M23: the first time a pack is shared with a group. A new version stands on Home, and so in the digest.</summary>
    /// <returns>How many people are told.</returns>
    public async Task<int> TellAsync(
        ScrutinyPack pack,
        PackIssue issue,
        Group group,
        PackContent content,
        CancellationToken cancel
    )
    {
        var (packId, groupId) = (pack.Id, group.Id);
        if (await db.PackIssues.AnyAsync(one => one.PackId == packId && one.GroupId == groupId, cancel))
        {
            return 0;
        }

        var partnership = await db.Partnerships.AsNoTracking().SingleAsync(one => one.Id == pack.PartnershipId, cancel);
        var members = (await readers.MembersAsync(group.Id, cancel))
            .Where(member => member.PersonId != user.PersonId)
            .ToList();
        foreach (var member in members)
        {
            await outbox.AddOnceAsync(
                new OutgoingMail(
                    "M23",
                    member.Email,
                    Subject(pack, group, content),
                    MailText
                        .Of(
                            $"Dear {member.Name}",
                            $"“{pack.Title}” is ready for the {group.Name}. It takes about {Words.Plural(content.Minutes, "minute")} to read.",
                            "It says what the figures show, what is being done about them, what is missing, and which questions the meeting may want to ask."
                        )
                        .WithLink(
                            "Read the pack",
                            settings.Link(DatasetPaths.IssueDetail(address.Here.Slug, pack.Slug(), issue.Number))
                        )
                        .Then($"You get this because you sit in the {group.Name}.")
                )
                {
                    PersonId = member.PersonId,
                    PartnershipId = pack.PartnershipId,
                    FromName = partnership.Name,
                    ReplyTo = partnership.Email,
                },
                $"pack:{pack.Id}:{group.Id}:{member.PersonId}",
                cancel
            );
        }

        return members.Count;
    }

    private static string Subject(ScrutinyPack pack, Group group, PackContent content)
    {
        var kind = pack.Kind == PackKind.Board ? "report" : "pack";
        var subject = $"{group.Name} {kind} for {content.Quarter}";
        return subject.Length <= SubjectLength ? subject : $"Data {kind} for {content.Quarter}";
    }
}
