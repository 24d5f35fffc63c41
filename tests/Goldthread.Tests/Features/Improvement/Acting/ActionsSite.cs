using System.Globalization;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement.Acting;

/// <summary>A register with many actions of two agencies in every state.</summary>
public static class ActionsSite
{
    public const string Manager = "Business manager, Hampshire";
    public const string Lead = "Section 11 lead, police";
    public const string Board = "Safeguarding lead, integrated care board";
    public const string Register = "/hampshire/actions";
    public static readonly DateOnly Today = new(2026, 11, 24);

    /// <summary>Adds actions Z-1000 and on, every second one of the integrated care board, in nine states by turns.</summary>
    public static Task<bool> AddManyAsync(Site site, int count) =>
        site.LookAsync(async db =>
        {
            var finding = await db.Findings.SingleAsync(one =>
                one.Reference == "F-002"
                && db.Set<SafeguardingPartnership>().Any(p => p.Id == one.PartnershipId && p.Slug == "hampshire")
            );
            var police = await db.Agencies.SingleAsync(one => one.ShortName == "Constabulary");
            var board = await db.Agencies.SingleAsync(one => one.ShortName == "Integrated care board");
            var (lead, nurse) = (await PostAsync(db, Lead), await PostAsync(db, Board));
            for (var number = 0; number < count; number++)
            {
                var isPolice = number % 2 == 0;
                var text = new ActionText(
                    string.Create(CultureInfo.InvariantCulture, $"Task {number:0000}"),
                    null,
                    null,
                    ActionStrength.SupportsPeople,
                    isPolice ? lead : nurse,
                    null,
                    Today.AddDays((number * 7 % 43) - 20)
                );
                var reference = string.Create(CultureInfo.InvariantCulture, $"Z-{1000 + number}");
                var agency = isPolice ? police : board;
                var action = new AgencyAction(finding, null, agency, reference, text, Today.AddDays(-60));
                action.GoUnchecked("It is seen at once.");
                Bring(action, number % 9);
                db.Add(action);
            }

            await db.SaveChangesAsync(new object(), TestContext.Current.CancellationToken);
            return true;
        });

    private static Task<Guid> PostAsync(GoldthreadDb db, string title) =>
        db.Posts.Where(post => post.Title == title).Select(post => post.Id).SingleAsync();

    private static void Bring(AgencyAction action, int state)
    {
        var day = Today.AddDays(-30);
        if (state == 1)
        {
            action.Decline(day, "Not ours.");
        }

        if (state < 2)
        {
            return;
        }

        action.Agree(day, "Business manager", hasCheck: false);
        if (state >= 4)
        {
            action.Progress(day);
        }

        if (state == 7)
        {
            action.SendEvidence(day);
        }

        if (state == 8)
        {
            action.SendEvidence(day);
            action.SignOff(new SigningOff(Today.AddDays(-3), "Chair", false, EvidenceRung.Shown, false));
        }

        if (state == 6)
        {
            action.CloseWithout(day, "No system.");
        }
    }
}
