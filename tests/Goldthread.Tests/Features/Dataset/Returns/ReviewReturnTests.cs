using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Dataset.Returns;

/// <summary>Figures that were sent are looked at, asked about, accepted, locked, opened again and restated.</summary>
public sealed class ReviewReturnTests
{
    private static readonly string Detail = DatasetPaths.WindowDetail("hampshire", ReturnsStage.Slug);

    private static readonly string Review = DatasetPaths.ReviewReturn(
        "hampshire",
        ReturnsStage.Slug,
        ReturnsStage.Constabulary
    );

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Accepted_figures_become_issues_and_the_partnership_has_its_figure(DatabaseKind kind)
    {
        await using var stage = await ReturnsStage.OpenAsync(kind, "10.1", "9.2");
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        await stage.AskAsync(team);
        await stage.SendAsync(ReturnsStage.Constabulary, ("10.1", 84, null), ("9.2", 150, 200));
        var page = await team.GetAsync(Review);
        Assert.Contains("75.0% (150 of 200)", page.Text, StringComparison.Ordinal);
        var done = await team.SubmitAsync(page.Form("#accept"));
        Assert.Equal((Detail, "Accepted, 2 figures"), (done.Path, done.Banner));
        var sum = await stage.SumAsync("9.2");
        Assert.Equal((150d, 200d, 75d, false), (sum!.Numerator, sum.Denominator, sum.Value, sum.IsProvisional));
        var issue = await stage.Site.LookAsync(db => db.FigureIssues.FirstAsync());
        Assert.Equal((1, ReturnsStage.Team, null), (issue.Number, issue.IssuedBy, issue.Because));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Of_two_who_accept_the_same_return_the_second_is_told_and_nothing_is_issued_twice(
        DatabaseKind kind
    )
    {
        await using var stage = await ReturnsStage.OpenAsync(kind, "10.1");
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        var other = await stage.Site.AsAsync(ReturnsStage.OtherTeam);
        await stage.AskAsync(team);
        await stage.SendAsync(ReturnsStage.Constabulary, ("10.1", 84, null));
        var (mine, theirs) = (await team.GetAsync(Review), await other.GetAsync(Review));
        await team.SubmitAsync(mine.Form("#accept"));
        var twice = await team.SubmitAsync(mine.Form("#accept"));
        Assert.Equal(Detail, twice.Path);
        var late = await other.SubmitAsync(theirs.Form("#accept"));
        Assert.Equal(["Only figures that were sent can be accepted."], late.Errors);
        Assert.Equal(1, await stage.Site.LookAsync(db => db.FigureIssues.CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Several_returns_are_accepted_at_once_and_one_that_changed_meanwhile_stops_them(DatabaseKind kind)
    {
        await using var stage = await ReturnsStage.OpenAsync(kind, "10.1", "2.4");
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        await stage.AskAsync(team);
        await stage.SendAsync(ReturnsStage.Constabulary, ("10.1", 84, null));
        await stage.SendAsync(ReturnsStage.Council, ("2.4", 400, 500));
        var page = await team.GetAsync(Detail);
        var none = await team.SubmitAsync(page.Form("#accept"));
        Assert.Equal(["Choose at least one return that was sent."], none.Errors);
        var form = page.Form("#accept");
        foreach (var box in form.QuerySelectorAll("input[type=checkbox]"))
        {
            box.SetAttribute("checked", "");
        }

        var done = await team.SubmitAsync(form);
        Assert.Equal("2 returns accepted, 2 figures", done.Banner);
        Assert.Equal(ReturnState.Accepted, (await stage.ReturnAsync(ReturnsStage.Council)).State);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Figures_are_asked_about_at_their_cells_and_the_lead_hears_of_it(DatabaseKind kind)
    {
        await using var stage = await ReturnsStage.OpenAsync(kind, "10.1", "9.2");
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        await stage.AskAsync(team);
        await stage.SendAsync(ReturnsStage.Constabulary, ("10.1", 84, null), ("9.2", 150, 200));
        var page = await team.GetAsync(Review);
        var silent = await team.SubmitAsync(page.Form("#query"));
        Assert.Equal(["Write a question beside at least one figure."], silent.Errors);
        var area = silent.Document.QuerySelector("#q-10\\.1")!.GetAttribute("name")!;
        var asked = await team.SubmitAsync(
            silent.Form("#query"),
            new Dictionary<string, string> { [area] = "Are children of other forces counted?" }
        );
        Assert.Equal((Detail, "Returned with 1 question"), (asked.Path, asked.Banner));
        var mail = Assert.Single(await stage.MailsAsync("M6"));
        Assert.Equal("Your July to September 2026 figures need a change", mail.Subject);
        Assert.Contains("10.1", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("other forces", mail.Text, StringComparison.Ordinal);
        Assert.Equal(ReturnState.Queried, (await stage.ReturnAsync(ReturnsStage.Constabulary)).State);
        await stage.SendAsync(ReturnsStage.Constabulary, ("10.1", 80, null));
        var back = await team.GetAsync(Review);
        Assert.Contains("Answer: Looked at again.", back.Text, StringComparison.Ordinal);
        await team.SubmitAsync(back.Form("#accept"));
        var row = await stage.Site.LookAsync(db => db.ReturnedFigures.SingleAsync(one => one.TimesQueried > 0));
        Assert.Equal((80d, null), (row.Numerator, row.Query));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Locking_says_who_is_missing_and_leaves_late_ones_open_on_purpose(DatabaseKind kind)
    {
        await using var stage = await ReturnsStage.OpenAsync(kind, "10.1", "2.4");
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        await stage.AskAsync(team);
        await stage.SendAsync(ReturnsStage.Constabulary, ("10.1", 84, null));
        await team.SubmitAsync((await team.GetAsync(Review)).Form("#accept"));
        var form = await team.GetAsync(DatasetPaths.LockFigures("hampshire", ReturnsStage.Slug));
        var refused = await team.SubmitAsync(form.Form());
        Assert.Equal(
            [
                "Not accepted yet: Hampshire County Council children’s services. Accept them, or say that they may come later.",
            ],
            refused.Errors
        );
        var done = await team.SubmitAsync(refused.Form(), new Dictionary<string, string> { ["Input.Leave"] = "true" });
        Assert.Equal("The figures are locked", done.Banner);
        Assert.Equal(ReturnState.Locked, (await stage.ReturnAsync(ReturnsStage.Constabulary)).State);
        Assert.Equal(PublishedMarker.NotAvailable, (await stage.SumAsync("2.4"))!.Gap);
        team = await stage.TeamOnAsync(new DateOnly(2026, 12, 18));
        await stage.SendAsync(ReturnsStage.Council, ("2.4", 400, 500));
        var late = await team.GetAsync(DatasetPaths.ReviewReturn("hampshire", ReturnsStage.Slug, ReturnsStage.Council));
        await team.SubmitAsync(late.Form("#accept"));
        Assert.Equal(ReturnState.Locked, (await stage.ReturnAsync(ReturnsStage.Council)).State);
        Assert.Equal(80d, (await stage.SumAsync("2.4"))!.Value);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_final_figure_is_restated_with_its_reason_and_papers_can_be_told(DatabaseKind kind)
    {
        await using var stage = await ReturnsStage.OpenAsync(kind, "10.1", "9.2");
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        await LockedAsync(stage, team);
        team = await stage.TeamOnAsync(new DateOnly(2026, 12, 7));
        var form = await team.GetAsync(
            DatasetPaths.ReopenReturn("hampshire", ReturnsStage.Slug, ReturnsStage.Constabulary)
        );
        var refused = await team.SubmitAsync(form.Form());
        Assert.Equal(["Enter why it is opened again."], refused.Errors);
        var opened = await team.SubmitAsync(
            refused.Form(),
            new Dictionary<string, string> { ["Input.Because"] = "Two stations were left out." }
        );
        Assert.Equal((Detail, "The return is open again"), (opened.Path, opened.Banner));
        Assert.Contains(
            await stage.MailsAsync("M6"),
            mail => mail.Subject.Contains("open again", StringComparison.Ordinal)
        );
        team = await stage.TeamOnAsync(new DateOnly(2026, 12, 9));
        await stage.SendAsync(ReturnsStage.Constabulary, ("9.2", 160, 200));
        var review = await team.GetAsync(Review);
        Assert.Contains("Restated: it was accepted as 75.0% (150 of 200).", review.Text, StringComparison.Ordinal);
        var done = await team.SubmitAsync(review.Form("#accept"));
        Assert.Equal("Accepted, 1 figure", done.Banner);
        Assert.Equal(80d, (await stage.SumAsync("9.2"))!.Value);
        Assert.Equal(ReturnState.Locked, (await stage.ReturnAsync(ReturnsStage.Constabulary)).State);
        var since = await team.GetAsync($"{DatasetPaths.RestatementList("hampshire")}?day=1/12/2026");
        Assert.Contains("75.0% (150 of 200)", since.Text, StringComparison.Ordinal);
        Assert.Contains("80.0% (160 of 200)", since.Text, StringComparison.Ordinal);
        Assert.Contains("Two stations were left out. Accepted by", since.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("10.1", since.Text, StringComparison.Ordinal);
        var csv = await team.GetAsync($"{DatasetPaths.RestatementFile("hampshire")}?day=1/12/2026");
        Assert.Contains("Two stations were left out.", csv.Html, StringComparison.Ordinal);
        var later = await team.GetAsync($"{DatasetPaths.RestatementList("hampshire")}?day=10/12/2026");
        Assert.Contains("No figure that was there then has changed", later.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_was_opened_again_and_not_sent_is_closed_with_the_figures_it_had(DatabaseKind kind)
    {
        await using var stage = await ReturnsStage.OpenAsync(kind, "10.1", "9.2");
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        await LockedAsync(stage, team);
        var form = await team.GetAsync(
            DatasetPaths.ReopenReturn("hampshire", ReturnsStage.Slug, ReturnsStage.Constabulary)
        );
        await team.SubmitAsync(form.Form(), new Dictionary<string, string> { ["Input.Because"] = "A slip." });
        await stage.WorkAsync(
            async (work, _) =>
            {
                var row = await work.Db.ReturnedFigures.FirstAsync(one => one.Denominator == 200);
                row.Say(new FigureText(199, 200));
            }
        );
        stage.MoveTo(new DateOnly(2027, 2, 1), hour: 1);
        await stage.RunAsync("close reopened returns");
        var closed = await stage.ReturnAsync(ReturnsStage.Constabulary);
        Assert.Equal(
            (ReturnState.Locked, null, ReturnsStage.Team),
            (closed.State, closed.ReopenedUntil, closed.AcceptedBy)
        );
        var kept = await stage.Site.LookAsync(db => db.ReturnedFigures.SingleAsync(one => one.Denominator == 200));
        Assert.Equal(150d, kept.Numerator);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task More_time_has_a_reason_and_the_agency_is_not_late_before_the_new_day(DatabaseKind kind)
    {
        await using var stage = await ReturnsStage.OpenAsync(kind, "10.1");
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        await stage.AskAsync(team);
        var path = DatasetPaths.ExtendReturn("hampshire", ReturnsStage.Slug, ReturnsStage.Constabulary);
        var form = await team.GetAsync(path);
        var done = await team.SubmitAsync(
            form.Form(),
            new Dictionary<string, string> { ["Input.Because"] = "A new record system." }
        );
        Assert.Equal("More time given", done.Banner);
        Assert.Contains("More time: A new record system.", done.Text, StringComparison.Ordinal);
        team = await stage.TeamOnAsync(new DateOnly(2026, 12, 18));
        Assert.DoesNotContain("Late", (await team.GetAsync(Detail)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_quality_of_a_return_is_four_shares_with_their_numbers(DatabaseKind kind)
    {
        await using var stage = await ReturnsStage.OpenAsync(kind, "10.1", "9.2");
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        var empty = await team.GetAsync(DatasetPaths.ReturnQuality("hampshire"));
        Assert.Contains("No agency has been asked for figures yet", empty.Text, StringComparison.Ordinal);
        await stage.AskAsync(team);
        await stage.SendAsync(ReturnsStage.Constabulary, ("10.1", 84, null));
        await team.SubmitAsync((await team.GetAsync(Review)).Form("#accept"));
        var page = await team.GetAsync($"{DatasetPaths.ReturnQuality("hampshire")}?agency=constabulary");
        Assert.Contains("In time", page.Text, StringComparison.Ordinal);
        Assert.Contains("50% (1 of 2)", page.Text, StringComparison.Ordinal);
        Assert.Contains("100% (1 of 1)", page.Text, StringComparison.Ordinal);
        Assert.Contains("88%", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_rate_of_the_population_divides_the_count_of_the_quarter_by_the_children_of_the_area(
        DatabaseKind kind
    )
    {
        await using var stage = await ReturnsStage.OpenAsync(kind, "2.2");
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        await stage.AskAsync(team);
        await stage.SendAsync(ReturnsStage.Council, ("2.2", 3000, null));
        var review = DatasetPaths.ReviewReturn("hampshire", ReturnsStage.Slug, ReturnsStage.Council);
        await team.SubmitAsync((await team.GetAsync(review)).Form("#accept"));
        var sum = await stage.SumAsync("2.2");
        Assert.InRange(sum!.Denominator!.Value, 200_000, 400_000);
        Assert.Equal(3000 / sum.Denominator.Value * 10_000, sum.Value!.Value, 6);
    }

    [Fact]
    public async Task What_waits_for_the_team_stands_in_its_list()
    {
        await using var stage = await ReturnsStage.OpenAsync(DatabaseKind.Sqlite, "10.1");
        var team = await stage.Site.AsAsync(ReturnsStage.Team);
        Assert.Contains(
            "Ask agencies for July to September 2026",
            (await team.GetAsync("/home")).Text,
            StringComparison.Ordinal
        );
        await stage.AskAsync(team);
        await stage.SendAsync(ReturnsStage.Constabulary, ("10.1", 84, null));
        var home = await team.GetAsync("/home");
        Assert.Contains("Review the figures of Constabulary", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ask agencies for July to September 2026", home.Text, StringComparison.Ordinal);
        var row = await team.GetAsync("/hampshire/framework/d2");
        Assert.Contains(
            "1 agency asked for July to September 2026, 1 of them sent",
            row.Text,
            StringComparison.Ordinal
        );
    }

    /// <summary>The police's figures, accepted and locked on the morning of the demonstration.</summary>
    private static async Task LockedAsync(ReturnsStage stage, Visitor team)
    {
        await stage.AskAsync(team);
        await stage.SendAsync(ReturnsStage.Constabulary, ("10.1", 84, null), ("9.2", 150, 200));
        await team.SubmitAsync((await team.GetAsync(Review)).Form("#accept"));
        var form = await team.GetAsync(DatasetPaths.LockFigures("hampshire", ReturnsStage.Slug));
        await team.SubmitAsync(form.Form());
    }
}
