using Goldthread.Features.Accounts;
using Goldthread.Features.FrameworkReview;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Accounts;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.FrameworkReview;

/// <summary>Names and places that the tests of the framework share.</summary>
public static class FrameworkSite
{
    public const string Team = "Business manager, Hampshire";

    public const string Standing = "/hampshire/framework";

    /// <summary>The references of the framework in its order, written down here so that the shipped file can be wrong.</summary>
    public static readonly IReadOnlyList<string> References =
    [
        .. "O1 O2 O3".Split(' '),
        .. "D1 D2 D3 D4 D5 D6 D7 D8 D9 D10".Split(' '),
        .. "S1 S2 S3 S4 S5 S6/F1 S7".Split(' '),
        .. "R1 R2 R3 R4 R5 R6".Split(' '),
        .. "E1 E2 E3 E4–E5 A1–A5 A6 V1 V2 V3 V4 V5".Split(' '),
        .. "F2 F3 F4".Split(' '),
        .. "X1 X2 X3 X4".Split(' '),
        .. "M1 P1".Split(' '),
    ];

    /// <summary>A partnership before anything was imported: Northshire, whose business manager is Sam.</summary>
    public static async Task<AccountsSite> OpenNorthshireAsync(DatabaseKind kind)
    {
        var site = await AccountsSite.OpenAsync(kind);
        await site.WorkAsync(async services =>
        {
            var db = services.GetRequiredService<GoldthreadDb>();
            services.GetRequiredService<FrameworkRows>().AddShipped((await db.Partnerships.SingleAsync()).Id);
            await db.SaveChangesAsync(site, default);
            return true;
        });
        return site;
    }

    /// <summary>A second partnership, whose first day ends as the real one does.</summary>
    public static async Task<SafeguardingPartnership> FoundSouthshireAsync(AccountsSite site)
    {
        var founded = new SafeguardingPartnership(
            "Southshire Partnership",
            "Southshire",
            "southshire",
            PartnershipKind.Local,
            "E10000098"
        );
        await site.WorkAsync(async services =>
        {
            var db = services.GetRequiredService<GoldthreadDb>();
            var draft = new SetUpDraft();
            draft.AnswerYou("Ali Moor", "ali@south.example", "Business manager");
            draft.AnswerPartnership(founded.Name, founded.ShortName, null, founded.AreaCode!);
            draft.AnswerPartners("Southshire Council", "NHS Southshire", "Southshire Police");
            draft.AnswerGroups(["Board"], null);
            draft.Finish(founded.Id, site.Now);
            services.GetRequiredService<Scope>().To(founded.Id);
            db.AddRange(draft, founded);
            await db.SaveChangesAsync(site, default);
            return true;
        });
        return founded;
    }

    /// <summary>The references that a page shows, top to bottom.</summary>
    public static IReadOnlyList<string> Shown(ShownPage page) =>
        [.. page.Document.QuerySelectorAll("main tbody th a").Select(link => link.LastChild!.TextContent)];

    /// <summary>The last cell of a row: its evidence, with white space folded.</summary>
    public static AngleSharp.Dom.IElement Evidence(ShownPage page, string reference) =>
        page
            .Document.QuerySelectorAll("main tbody tr")
            .Single(row => row.QuerySelector("th a")!.LastChild!.TextContent == reference)
            .QuerySelector("td:last-child .val")!;

    public static string Fold(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
