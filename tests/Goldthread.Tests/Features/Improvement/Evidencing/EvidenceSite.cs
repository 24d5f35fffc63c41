using System.IO.Compression;
using System.Net;
using System.Text;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement.Evidencing;

/// <summary>Short ways to send evidence for the demonstration's first action, and to put it into a state.</summary>
public static class EvidenceSite
{
    public const string Manager = "Business manager, Hampshire";
    public const string Lead = "Section 11 lead, police";
    public const string Other = "Safeguarding lead, integrated care board";
    public const string Chair = "Scrutiny Group chair, Hampshire";
    public const string Form = "/hampshire/actions/A-0001/evidence";
    public const string SignOff = "/hampshire/actions/A-0001/sign-off";

    public static SentFile Log { get; } = new("Input.File", "log.txt", "28 of 30 within 24 hours"u8.ToArray());

    /// <summary>Writes evidence and sends it, as the lead of the police does.</summary>
    public static async Task<HttpResponseMessage> SendAsync(
        this Visitor visitor,
        EvidenceRung rung,
        params IReadOnlyList<SentFile> files
    )
    {
        var page = await visitor.GetAsync(Form);
        page = await visitor.SubmitAsync(
            page.PostForm(),
            Forms.Values(("Done", "The log shows it."), ("Rung", rung)),
            files
        );
        Assert.Equal((HttpStatusCode.OK, Form + "/check"), (page.Status, page.Path));
        return await visitor.PressAsync(page.PostForm());
    }

    public static Task<AgencyAction> ActionAsync(this Site site) =>
        site.LookAsync(db => db.Actions.AsNoTracking().SingleAsync(action => action.Reference == "A-0001"));

    /// <summary>Changes the action behind everybody's back.</summary>
    public static Task<int> ChangeAsync(this Site site, object test, Func<GoldthreadDb, AgencyAction, Task> change) =>
        site.LookAsync(async db =>
        {
            await change(db, await db.Actions.SingleAsync(action => action.Reference == "A-0001"));
            await db.SaveChangesAsync(test, TestContext.Current.CancellationToken);
            return 0;
        });

    public static Task<Guid> PostAsync(this Site site, string title) =>
        site.LookAsync(db => db.Posts.Where(post => post.Title == title).Select(post => post.Id).SingleAsync());

    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
