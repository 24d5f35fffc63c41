using System.Net;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Opened;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Dataset.Opened;

public sealed class TokenPageTests
{
    private const string Team = "Business manager, Hampshire";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_token_is_made_shown_once_used_and_revoked(DatabaseKind kind)
    {
        await using var world = await OpenWorld.OpenAsync(kind);
        var team = await world.Site.AsAsync(Team);
        var form = await team.GetAsync(DatasetPaths.AddToken("hampshire"));
        var empty = await team.SubmitAsync(form.Form());
        Assert.Equal(
            [
                "Enter which program will use it.",
                "Enter the post that looks after it.",
                "Choose who will read what it fetches.",
            ],
            empty.Errors
        );
        var values = new Dictionary<string, string>
        {
            ["Input.Name"] = "Quarterly dashboard",
            ["Input.Keeper"] = "Data analyst, Hampshire",
            ["Input.Audience"] = "Partnership",
        };
        var nothing = await team.SubmitAsync(empty.Form(), values);
        Assert.Equal(["Choose at least one thing that it may read."], nothing.Errors);
        values["Input.Reads"] = "Values";
        var made = await team.SubmitAsync(nothing.Form(), values);
        Assert.Equal("Token made", made.Banner);
        var token = made.Document.QuerySelector("code")!.TextContent;
        Assert.Matches("^gt_[A-Za-z0-9_-]{43}$", token);
        Assert.Equal(HttpStatusCode.OK, (await world.AskAsync("/api/v1/hampshire/values", token)).StatusCode);
        var list = await team.GetAsync(DatasetPaths.TokenList("hampshire"));
        Assert.DoesNotContain(token, list.Html, StringComparison.Ordinal);
        Assert.Contains("Quarterly dashboard", list.Text, StringComparison.Ordinal);
        Assert.Contains("24 Nov 2026", list.Text, StringComparison.Ordinal);
        Assert.False(await world.Site.LookAsync(db => db.ApiTokens.AnyAsync(one => one.Hash == token)));
        var revoked = await team.SubmitAsync(
            list.Forms().Single(one => one.QuerySelector("[name=TokenId]") is not null)
        );
        Assert.Equal("Token revoked", revoked.Banner);
        Assert.Contains("Revoked by Business manager, Hampshire", revoked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await world.AskAsync("/api/v1/hampshire/values", token)).StatusCode);
        var other = await world.Site.AsAsync("Business manager, Portsmouth");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(DatasetPaths.TokenList("hampshire"))).Status);
        var administrator = await world.Site.AsAsync("System administrator");
        Assert.Contains(
            "Quarterly dashboard",
            (await administrator.GetAsync(DatasetPaths.TokenList("hampshire"))).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_team_is_told_before_a_token_in_use_runs_out(DatabaseKind kind)
    {
        await using var world = await OpenWorld.OpenAsync(kind);
        var token = await world.TokenAsync("hampshire", ApiAudience.Public);
        await world.TokenAsync("hampshire", ApiAudience.Public, text => text with { Name = "Never used" });
        await world.AskAsync("/api/v1/hampshire/values", token);
        world
            .Site.Services.GetRequiredService<MovableTime>()
            .MoveTo(new DateTimeOffset(2027, 3, 15, 9, 0, 0, TimeSpan.Zero));
        var team = await world.Site.AsAsync(Team);
        var home = await team.GetAsync("/home/decisions");
        Assert.Contains("Make a new token for Dashboard", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Never used", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_says_what_it_is_and_works_a_year_at_most()
    {
        var today = new DateOnly(2026, 11, 24);
        var text = new TokenText("Dashboard", "Analyst", ApiAudience.Public, today.AddDays(365))
        {
            ReadsSignals = true,
        };
        var token = new ApiToken(Guid.CreateVersion7(), text, today, "Test");
        Assert.True(token.WorksOn(today.AddDays(365)));
        Assert.False(token.WorksOn(today.AddDays(366)));
        Assert.NotEqual(token.Issue(), token.Issue());
        Assert.True(token.Reads(ApiSubject.Signals));
        Assert.False(token.Reads(ApiSubject.Values));
        token.Revoke(today, "Test");
        Assert.False(token.WorksOn(today));
        Assert.Throws<RuleBrokenException>(() => token.Revoke(today, "Test"));
        Assert.Throws<RuleBrokenException>(() => Make(text with { LastDay = today.AddDays(366) }));
        Assert.Throws<RuleBrokenException>(() => Make(text with { LastDay = today.AddDays(-1) }));
        Assert.Throws<RuleBrokenException>(() => Make(text with { Name = " " }));
        Assert.Throws<RuleBrokenException>(() => Make(text with { Keeper = null }));
        Assert.Throws<RuleBrokenException>(() => Make(text with { ReadsSignals = false }));

        ApiToken Make(TokenText words) => new(Guid.CreateVersion7(), words, today, "Test");
    }
}
