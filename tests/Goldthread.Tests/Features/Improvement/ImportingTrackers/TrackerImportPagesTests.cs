using System.Globalization;
using System.Net;
using System.Text;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Improvement.ChangingMany;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement.ImportingTrackers;

public sealed class TrackerImportPagesTests
{
    private const string Team = "Business manager, Hampshire";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_tracker_is_checked_imported_and_undone_as_a_whole(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Team);
        var before = await CountAsync(site);
        var dry = await UploadAsync(
            team,
            TrackerFiles.Row(),
            TrackerFiles.Row("Train the desk", status: "In progress", updates: "Two of five days done."),
            TrackerFiles.Row("Test the form", status: "Done", completed: "01/10/2026"),
            TrackerFiles.Row("Audit the form", status: "Done", completed: "02/10/2026", rung: "Seen"),
            TrackerFiles.Row("Old paper form", status: "Closed", completed: "03/10/2026")
        );
        Assert.Contains("1 finding, 1 recommendation and 5 actions", dry.Text, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync(site));

        var done = await team.SubmitAsync(dry.Form("#take-in"));
        Assert.Equal("The tracker is imported", done.Banner);
        Assert.Equal(ActionStatus.Agreed, await StatusAsync(site, "Share the record"));
        Assert.Equal(ActionStatus.InProgress, await StatusAsync(site, "Train the desk"));
        Assert.Equal(ActionStatus.EvidenceSent, await StatusAsync(site, "Test the form"));
        Assert.Equal(ActionStatus.SignedOff, await StatusAsync(site, "Audit the form"));
        Assert.Equal(ActionStatus.ClosedWithoutCompleting, await StatusAsync(site, "Old paper form"));
        var audit = await site.LookAsync(db => db.Actions.SingleAsync(one => one.Title == "Audit the form"));
        Assert.Equal((new DateOnly(2026, 10, 2), "Import of tracker.csv"), (audit.SignedOffOn, audit.SignedOffBy));

        var undone = await UndoAsync(team, done);
        Assert.Equal("The import is undone", undone.Banner);
        Assert.Equal(before, await CountAsync(site));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_import_on_which_somebody_has_worked_is_not_undone(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Team);
        var dry = await UploadAsync(team, TrackerFiles.Row());
        var done = await team.SubmitAsync(dry.Form("#take-in"));
        await site.WriteAsync(async db =>
            (await db.Actions.SingleAsync(one => one.Title == "Share the record")).Progress(new DateOnly(2026, 11, 24))
        );
        var worked = await site.LookAsync(db => db.Actions.SingleAsync(one => one.Title == "Share the record"));
        var refused = await UndoAsync(team, done);
        Assert.Equal(
            $"Somebody has worked on {worked.Reference} since. The import cannot be undone.",
            Assert.Single(refused.Errors)
        );
        Assert.True(await site.LookAsync(db => db.Actions.AnyAsync(one => one.Title == "Share the record")));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Unknown_agencies_are_named_with_near_ones_and_given_a_meaning_for_the_whole_file(
        DatabaseKind kind
    )
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Team);
        var dry = await UploadAsync(
            team,
            TrackerFiles.Row(),
            TrackerFiles.Row("Second", agency: "Hants Probation"),
            TrackerFiles.Row("Third", agency: "Hants Probation")
        );
        Assert.Equal(2, dry.Document.QuerySelectorAll("table tbody tr").Length);
        Assert.Contains("No agency here is called “Hants Probation”. Did you mean", dry.Text, StringComparison.Ordinal);
        Assert.Contains("Import 1 row, leave out 2", dry.Text, StringComparison.Ordinal);
        var probation = await site.LookAsync(db =>
            db.Agencies.SingleAsync(one => one.ShortName == "Probation service")
        );
        var said = await team.SubmitAsync(
            dry.Form("#answer"),
            new Dictionary<string, string> { ["Input.Agencies[0]"] = probation.Id.ToString() }
        );
        Assert.Contains("3 of 3", said.Text, StringComparison.Ordinal);
        Assert.Contains("2 actions would be proposed", said.Text, StringComparison.Ordinal);
        await team.SubmitAsync(said.Form("#take-in"));
        Assert.Equal(ActionStatus.Proposed, await StatusAsync(site, "Second"));
    }

    [Theory]
    [InlineData("action", "Action", "Enter what will be done.")]
    [InlineData("agency", "Agency", "Enter the agency that does it.")]
    [InlineData("theme", "Themes", "There is no theme “Weather”.")]
    [InlineData("notADate", "Due", "“soon” is not a date. Write it like 27/11/2026.")]
    [InlineData("noSuchDate", "Due", "“31/02/2027” is not a date. Write it like 27/11/2026.")]
    [InlineData("beforeSource", "Due", "It cannot be due before the day of its source.")]
    [InlineData("noDue", "Due", "Enter the day it is due.")]
    [InlineData("status", "Status", "“Amber” is not known. Use Open, In progress, Done or Closed.")]
    [InlineData("future", "Completed on", "It cannot have been completed in the future.")]
    [InlineData("futureSource", "Source date", "The day of the source must be today or earlier.")]
    [InlineData("kind", "Source kind", "“Gossip” is not one of the kinds of source.")]
    [InlineData("unowned", "Owner", "No post here is called that. Choose one that answers for all rows without.")]
    public async Task What_is_wrong_is_said_with_row_and_column(string what, string column, string sentence)
    {
        var row = what switch
        {
            "action" => TrackerFiles.Row(action: ""),
            "agency" => TrackerFiles.Row(agency: ""),
            "theme" => TrackerFiles.Row(theme: "Weather"),
            "notADate" => TrackerFiles.Row(due: "soon"),
            "noSuchDate" => TrackerFiles.Row(due: "31/02/2027"),
            "beforeSource" => TrackerFiles.Row(due: "01/05/2026"),
            "noDue" => TrackerFiles.Row(due: ""),
            "status" => TrackerFiles.Row(status: "Amber"),
            "future" => TrackerFiles.Row(status: "Done", completed: "01/12/2026"),
            "futureSource" => TrackerFiles.Row(date: "25/11/2026"),
            "kind" => TrackerFiles.Row(kind: "Gossip"),
            _ => TrackerFiles.Row(status: "Done", owner: "Somebody"),
        };
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        var dry = await UploadAsync(team, TrackerFiles.Row("Good"), row);
        var fault = Assert.Single(dry.Document.QuerySelectorAll("table tbody tr"));
        Assert.Equal(
            $"3|{column}|{sentence}",
            $"{fault.QuerySelector("th")!.TextContent}|{string.Join('|', fault.QuerySelectorAll(".val").Select(cell => cell.TextContent))}"
        );
    }

    [Fact]
    public async Task A_partnerships_own_workbook_is_understood_by_its_own_words()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        var book = TrackerFiles.Workbook(
            ["Action required", "Lead agency", "Lead officer", "Timescale", "RAG", "Origin", "Topic", "Colour"],
            [
                "=HYPERLINK(\"x\")",
                "Constabulary",
                "Section 11 lead, police",
                new DateOnly(2027, 2, 1),
                "On track",
                "JTAI 2026",
                "Neglect",
                "x",
            ]
        );
        var dry = await SendAsync(team, "ours.xlsx", book);
        Assert.Contains("1 finding, 0 recommendations and 1 action", dry.Text, StringComparison.Ordinal);
        await team.SubmitAsync(dry.Form("#take-in"));
        var action = await site.LookAsync(db => db.Actions.SingleAsync(one => one.ImportId != null));
        Assert.Equal(("=HYPERLINK(\"x\")", new DateOnly(2027, 2, 1)), (action.Title, action.Due));
        var finding = await site.LookAsync(db => db.Findings.SingleAsync(one => one.ImportId != null));
        Assert.Equal((SourceKind.Inspection, "JTAI 2026"), (finding.SourceKind, finding.SourceTitle));
    }

    [Fact]
    public async Task The_template_can_be_filled_in_and_sent_back()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        using var answer = await team.AskAsync("/hampshire/import/template.xlsx");
        var dry = await SendAsync(team, "template.xlsx", await answer.Content.ReadAsByteArrayAsync());
        Assert.Contains("It would bring", dry.Text, StringComparison.Ordinal);
        Assert.Contains("Columns", dry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shown_without_a_link_is_told_and_two_agencies_do_a_part_each()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        var dry = await UploadAsync(
            team,
            TrackerFiles.Row("Shown", status: "Done", rung: "Shown"),
            TrackerFiles.Row("Linked", status: "Done", rung: "Shown", updates: "See https://north.example/report"),
            TrackerFiles.Row("Together", agency: "Constabulary; Probation service", owner: "")
        );
        await team.SubmitAsync(dry.Form("#take-in"));
        Assert.Equal(ActionStatus.EvidenceSent, await StatusAsync(site, "Shown"));
        Assert.Equal(ActionStatus.SignedOff, await StatusAsync(site, "Linked"));
        var parts = await site.LookAsync(db => db.Actions.Where(one => one.Title == "Together").ToListAsync());
        Assert.Equal(2, parts.Count);
        Assert.NotNull(parts[0].JointId);
        Assert.Equal(parts[0].JointId, parts[1].JointId);
    }

    [Fact]
    public async Task The_same_file_leads_to_the_import_that_there_is()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        var first = await UploadAsync(team, TrackerFiles.Row());
        var second = await UploadAsync(team, TrackerFiles.Row());
        Assert.Equal(first.Path, second.Path);
        Assert.Equal("This file is here already", second.Banner);
    }

    [Theory]
    [InlineData("tracker.xlsm", "is not a kind of file we can take.")]
    [InlineData("tracker.xlsx", "is named as Excel but it is not.")]
    [InlineData("tracker.pdf", "is PDF. Use Excel or CSV.")]
    [InlineData("columns.csv", "No row of this spreadsheet names columns that we know, with rows below it.")]
    public async Task A_file_that_is_no_tracker_is_refused(string name, string sentence)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        var bytes = Encoding.UTF8.GetBytes(
            name.EndsWith("pdf", StringComparison.Ordinal) ? "%PDF-1.7\n" : "Colour,Shape\r\nred,round\r\n"
        );
        var page = await SendAsync(team, name, bytes);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.False(await site.LookAsync(db => db.TrackerImports.AnyAsync()));
    }

    [Fact]
    public async Task Two_thousand_rows_come_in()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        var rows = Enumerable
            .Range(1, 2000)
            .Select(number => TrackerFiles.Row($"Action {number.ToString(CultureInfo.InvariantCulture)}"));
        var dry = await UploadAsync(team, [.. rows]);
        var done = await team.SubmitAsync(dry.Form("#take-in"));
        Assert.Equal("The tracker is imported", done.Banner);
        Assert.Equal(2000, await site.LookAsync(db => db.Actions.CountAsync(one => one.ImportId != null)));
    }

    private static Task<ShownPage> UploadAsync(Visitor visitor, params string[] rows) =>
        SendAsync(visitor, "tracker.csv", TrackerFiles.Csv(rows));

    private static async Task<ShownPage> SendAsync(Visitor visitor, string name, byte[] bytes)
    {
        var page = await visitor.GetAsync("/hampshire/import");
        return await visitor.SubmitAsync(
            page.Form("main form[method=post]"),
            null,
            new SentFile("Input.File", name, bytes)
        );
    }

    private static async Task<ShownPage> UndoAsync(Visitor visitor, ShownPage imported)
    {
        var page = await visitor.GetAsync($"{imported.Path}/undo");
        return await visitor.SubmitAsync(page.Form());
    }

    private static Task<(int, int, int, int)> CountAsync(Site site) =>
        site.LookAsync(async db =>
            (
                await db.Findings.CountAsync(),
                await db.Recommendations.CountAsync(),
                await db.Actions.CountAsync(),
                await db.Evidence.CountAsync()
            )
        );

    private static async Task<ActionStatus> StatusAsync(Site site, string title) =>
        (await site.LookAsync(db => db.Actions.SingleAsync(one => one.Title == title))).StatusOn(
            new DateOnly(2026, 11, 24)
        );
}
