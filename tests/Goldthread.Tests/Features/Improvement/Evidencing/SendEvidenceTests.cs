using System.Net;
using Goldthread.Features.Improvement;
using Goldthread.Features.Improvement.Evidencing;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement.Evidencing;

/// <summary>An agency writes, checks and sends evidence, and loses nothing on the way.</summary>
public sealed class SendEvidenceTests
{
    private const string WorkbookTypes =
        """<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""";

    public static TheoryData<string, byte[], string> Refused { get; } =
        new()
        {
            {
                "tracker.xlsx",
                EvidenceSite.Zip(("[Content_Types].xml", WorkbookTypes), ("xl/vbaProject.bin", "x")),
                "tracker.xlsx holds macros. Save it without macros and send it again."
            },
            {
                "tracker.xlsm",
                EvidenceSite.Zip(("[Content_Types].xml", WorkbookTypes)),
                "tracker.xlsm is not a kind of file we can take."
            },
            { "log.txt", [], "log.txt is empty." },
            {
                "bomb.zip",
                EvidenceSite.Zip(("a.txt", new string('0', 5_000_000))),
                "bomb.zip unpacks to more than we can take"
            },
            { "page.txt", "<html>"u8.ToArray(), "page.txt holds a web page or a program." },
            {
                "scan.pdf",
                [.. "%PDF-1.7"u8, .. new byte[KeepEvidence.LargestFile - 7]],
                "scan.pdf is larger than 20 MB, which is the limit."
            },
        };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Evidence_is_written_checked_and_sent(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var lead = await site.AsAsync(EvidenceSite.Lead);
        var page = await lead.GetAsync(EvidenceSite.Form);
        Assert.Equal("A-0001 Share strategy discussion records within 24 hoursSend evidence", page.Heading);
        Assert.Contains("Do not name children", page.Text, StringComparison.Ordinal);
        page = await lead.SubmitAsync(
            page.PostForm(),
            Forms.Values(
                ("Done", "All four districts use the form."),
                ("Rung", EvidenceRung.Shown),
                ("Link", "https://www.example.org/form"),
                ("Confirmer", "Head of the front door")
            ),
            EvidenceSite.Log
        );
        foreach (
            var shown in new[]
            {
                "All four districts use the form.",
                "Shown. A document proves it.",
                "log.txt (24 bytes)",
                "https://www.example.org/form",
                "Head of the front door",
                "Send to the partnership team",
            }
        )
        {
            Assert.Contains(shown, page.Text, StringComparison.Ordinal);
        }

        using var answer = await lead.PressAsync(page.PostForm());
        Assert.Equal("/hampshire/actions/A-0001", answer.Headers.Location?.OriginalString);
        var sent = await site.LookAsync(db =>
            db.Evidence.OrderByDescending(evidence => evidence.Id).FirstAsync(Cancel)
        );
        Assert.Equal((EvidenceRung.Shown, EvidenceSite.Lead), (sent.Rung, sent.SentBy));
        var file = await site.LookAsync(db => db.Set<Document>().SingleAsync(one => one.Id == sent.DocumentId));
        Assert.Equal(("log.txt", sent.PartnershipId, sent.AgencyId), (file.Name, file.PartnershipId, file.AgencyId));
        Assert.Equal(0, await site.LookAsync(db => db.EvidenceDrafts.CountAsync()));
        page = await lead.GetAsync(EvidenceSite.Form);
        Assert.Equal("", page.ValueOf("Done"));
        Assert.Contains("All four districts use the form.24 November 2026", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_fault_keeps_the_file_and_the_words(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var lead = await site.AsAsync(EvidenceSite.Lead);
        var page = await lead.GetAsync(EvidenceSite.Form);
        var words = Forms.Values(("Link", "report"), ("Confirmer", "Head of the front door"));
        page = await lead.SubmitAsync(page.PostForm(), words, EvidenceSite.Log);
        Assert.Equal("Enter what was done.", Assert.Single(page.Errors));
        Assert.Contains("Kept: log.txt (24 bytes)", page.Text, StringComparison.Ordinal);
        page = await lead.FillAsync(page, ("Done", "The log shows it."));
        Assert.Equal("Choose how it is known.", Assert.Single(page.Errors));
        page = await lead.FillAsync(page, ("Rung", EvidenceRung.Shown));
        Assert.StartsWith("Enter the whole address of a page", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal("report", page.ValueOf("Link"));

        // Hours later, on another device, everything is still there.
        var later = await site.AsAsync(EvidenceSite.Lead);
        page = await later.GetAsync(EvidenceSite.Form);
        Assert.Equal(("The log shows it.", "report"), (page.ValueOf("Done"), page.ValueOf("Link")));
        page = await later.FillAsync(page, ("Link", ""));
        Assert.Equal(EvidenceSite.Form + "/check", page.Path);
        Assert.Contains("log.txt (24 bytes)", page.Text, StringComparison.Ordinal);
        page = await lead.FillAsync(EvidenceSite.Form, ("WithoutFile", "true"));
        Assert.Equal("“Shown” needs a file or a link that shows it.", Assert.Single(page.Errors));
        Assert.DoesNotContain("log.txt", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_file_that_is_not_taken_is_named_and_the_words_stay(string name, byte[] bytes, string sentence)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var lead = await site.AsAsync(EvidenceSite.Lead);
        var page = await lead.GetAsync(EvidenceSite.Form);
        var words = Forms.Values(("Done", "The log shows it."), ("Rung", EvidenceRung.Shown));
        page = await lead.SubmitAsync(page.PostForm(), words, new SentFile("Input.File", name, bytes));
        Assert.StartsWith(sentence, Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal("The log shows it.", page.ValueOf("Done"));
        page = await lead.GetAsync(EvidenceSite.Form);
        Assert.Equal("The log shows it.", page.ValueOf("Done"));
        Assert.DoesNotContain("Kept:", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_draft_is_its_writers_alone(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var lead = await site.AsAsync(EvidenceSite.Lead);
        await lead.FillAsync(EvidenceSite.Form, ("Done", "Half a thought"), ("Rung", EvidenceRung.Told));
        foreach (var post in new[] { "Assistant chief constable", EvidenceSite.Manager })
        {
            var somebody = await site.AsAsync(post);
            Assert.Equal("", (await somebody.GetAsync(EvidenceSite.Form)).ValueOf("Done"));
            var page = await somebody.GetAsync(EvidenceSite.Form + "/check");
            Assert.StartsWith("A-0001", page.Heading, StringComparison.Ordinal);
            Assert.Contains("Nothing is ready to be sent.", page.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(EvidenceSite.Other, HttpStatusCode.NotFound)]
    [InlineData("Board member, Hampshire", HttpStatusCode.Forbidden)]
    [InlineData(EvidenceSite.Chair, HttpStatusCode.Forbidden)]
    [InlineData("Business manager, Portsmouth", HttpStatusCode.NotFound)]
    public async Task Only_the_agency_and_the_team_send_evidence(string post, HttpStatusCode status)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var visitor = await site.AsAsync(post);
        Assert.Equal(status, (await visitor.GetAsync(EvidenceSite.Form)).Status);
        Assert.Equal(status, (await visitor.GetAsync(EvidenceSite.Form + "/check")).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_action_that_has_ended_takes_no_evidence(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var lead = await site.AsAsync(EvidenceSite.Lead);
        var open = await lead.GetAsync(EvidenceSite.Form);
        await site.ChangeAsync(
            this,
            (_, action) =>
            {
                action.CloseWithout(new DateOnly(2026, 11, 24), "The team was closed.");
                return Task.CompletedTask;
            }
        );
        var page = await lead.FillAsync(open, ("Done", "Done."), ("Rung", EvidenceRung.Told));
        Assert.Equal("This action has ended. Reopen it first.", Assert.Single(page.Errors));
        Assert.Contains("no more evidence can be sent", page.Text, StringComparison.Ordinal);
    }
}
