using System.Net;
using Goldthread.Features.FrameworkReview;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.FrameworkReview;

public sealed class ChangeFrameworkRowTests
{
    private const string North = "/northshire/framework/s6-f1/change";

    private const string Change = $"{FrameworkSite.Standing}/s6-f1/change";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Words_change_for_one_partnership_with_a_reason_and_count_as_evidence_of_keeping_it(
        DatabaseKind kind
    )
    {
        await using var site = await FrameworkSite.OpenNorthshireAsync(kind);
        var south = await FrameworkSite.FoundSouthshireAsync(site);
        var sam = await site.SignInAsync();
        var row = await sam.SubmitAsync((await sam.GetAsync(North)).Form(), Words("a visit to every trust"));
        Assert.Equal("/northshire/framework/s6-f1", row.Path);
        Assert.Equal("Changes saved", row.Banner);
        Assert.Equal("a visit to every trust", row.Document.QuerySelector("dl dd")!.TextContent);
        Assert.Contains("Framework asks: “scrutiny visits", row.Text, StringComparison.Ordinal);
        Assert.Contains("Reason: Agreed by the Board", row.Text, StringComparison.Ordinal);
        var standing = await sam.GetAsync("/northshire/framework");
        Assert.StartsWith(
            "The words of 1 row were changed here",
            FrameworkSite.Fold(FrameworkSite.Evidence(standing, "M1").TextContent),
            StringComparison.Ordinal
        );
        var elsewhere = await site.LookAsync(db =>
            db.FrameworkRows.SingleAsync(other => other.PartnershipId == south.Id && other.Slug == "s6-f1")
        );
        Assert.StartsWith("scrutiny visits: governance", elsewhere.FrameworkAsks, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Of_two_people_who_change_a_row_the_second_sees_both_texts_and_chooses(DatabaseKind kind)
    {
        await using var site = await FrameworkSite.OpenNorthshireAsync(kind);
        var first = await site.SignInAsync();
        site.Time.Advance(TimeSpan.FromMinutes(5));
        var second = await site.SignInAsync();
        var late = (await second.GetAsync(North)).Form();
        await first.SubmitAsync((await first.GetAsync(North)).Form(), Words("words of the first"));
        var conflict = await second.SubmitAsync(late, Words("words of the second"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, conflict.Status);
        Assert.Contains("Business manager saved changes at 9:05am", conflict.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["Framework asks", "words of the first", "words of the second"],
            conflict.Document.QuerySelectorAll("[role=alert] tbody tr:first-child > *").Select(cell => cell.TextContent)
        );
        var saved = await second.SubmitAsync(conflict.Form());
        Assert.Equal("words of the second", saved.Document.QuerySelector("dl dd")!.TextContent);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_the_field_and_nothing_is_lost()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(FrameworkSite.Team);
        var form = (await team.GetAsync(Change)).Form();
        var again = await team.SubmitAsync(
            form,
            new Dictionary<string, string> { ["Input.FrameworkAsks"] = "kept words", ["Input.DoneMeans"] = " " }
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal(["Enter what done means.", "Say why, in a few words."], again.Errors);
        Assert.Equal("kept words", again.Document.QuerySelector("[name='Input.FrameworkAsks']")!.TextContent.Trim());
        Assert.DoesNotContain(
            "kept words",
            (await team.GetAsync(FrameworkSite.Standing)).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Too_many_words_are_refused()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(FrameworkSite.Team);
        var again = await team.SubmitAsync((await team.GetAsync(Change)).Form(), Words(new string('a', 1001)));
        Assert.Equal(["Keep what the framework asks to 1,000 characters."], again.Errors);
    }

    [Fact]
    public async Task Only_the_team_and_administrators_change_words()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var reader = await site.AsAsync("Independent chair, Hampshire");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(Change)).Status);
        Assert.Empty((await reader.GetAsync($"{FrameworkSite.Standing}/s6-f1")).Document.QuerySelectorAll(".actions"));
        var administrator = await site.AsAsync("System administrator");
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync(Change)).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await administrator.GetAsync($"{FrameworkSite.Standing}/n1/change")).Status
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_row_is_found_by_its_reference_and_its_new_words(DatabaseKind kind)
    {
        await using var site = await FrameworkSite.OpenNorthshireAsync(kind);
        var sam = await site.SignInAsync();
        Assert.Equal("/northshire/framework/d4", (await sam.GetAsync("/search?q=d4")).Path);
        await sam.SubmitAsync((await sam.GetAsync(North)).Form(), Words("lighthouse visits"));
        var found = await sam.GetAsync("/search?q=lighthouse");
        Assert.NotNull(found.Document.QuerySelector("main a[href='/northshire/framework/s6-f1']"));
    }

    private static Dictionary<string, string> Words(string asks) =>
        new(StringComparer.Ordinal) { ["Input.FrameworkAsks"] = asks, ["Input.Reason"] = "Agreed by the Board" };
}
