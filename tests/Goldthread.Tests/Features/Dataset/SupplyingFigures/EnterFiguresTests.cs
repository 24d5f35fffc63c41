using System.Net;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Dataset.SupplyingFigures;

/// <summary>An agency fills in its return by form, and nobody else’s.</summary>
public sealed class EnterFiguresTests
{
    private const string Lead = "Section 11 lead, police";
    private const string Team = "Business manager, Hampshire";
    private const string Place = "hampshire";

    private static readonly string Return = DatasetPaths.EnterReturn(Place, ReturnSeed.Period, ReturnSeed.Police);
    private static readonly string Theme = DatasetPaths.EnterFigures(Place, ReturnSeed.Period, ReturnSeed.Police, 2);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_theme_is_filled_in_and_saved_and_the_next_one_follows(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await ReturnSeed.OpenAsync(site, "2.3", "2.4", "3.1", "5.4");
        var lead = await site.AsAsync(Lead);
        var list = await lead.GetAsync(DatasetPaths.ReturnList(Place));
        Assert.Contains("July to September 2026", list.Text, StringComparison.Ordinal);
        Assert.Contains("Not opened", list.Text, StringComparison.Ordinal);
        var start = await lead.GetAsync(Return);
        Assert.Contains("0 of 4 figures entered.", start.Text, StringComparison.Ordinal);
        Assert.Contains("Cannot start yet", start.Text, StringComparison.Ordinal);
        Assert.Contains("Due by 5pm on Friday 27 November 2026, in 3 days.", start.Text, StringComparison.Ordinal);

        var form = await lead.GetAsync(Theme);
        var next = await lead.SubmitAsync(
            form.Form(),
            new Dictionary<string, string>
            {
                ["Rows[0].Numerator"] = "1 234",
                ["Rows[0].Denominator"] = "5,000",
                ["Rows[1].Gap"] = "NotAvailable",
                ["Rows[1].GapBecause"] = "The system changed in August.",
            }
        );
        Assert.Equal(DatasetPaths.EnterFigures(Place, ReturnSeed.Period, ReturnSeed.Police, 3), next.Path);
        var row = await ReturnSeed.RowAsync(site, "2.3");
        Assert.Equal((1234, 5000), (row.Numerator, row.Denominator));
        Assert.Equal(ReturnState.Draft, (await ReturnSeed.ReturnAsync(site)).State);
        var again = await lead.GetAsync(Theme);
        Assert.Contains("As saved: 24.7%.", again.Text, StringComparison.Ordinal);
        Assert.Equal("The system changed in August.", (await ReturnSeed.RowAsync(site, "2.4")).GapBecause);
        var progress = await lead.GetAsync(Return);
        Assert.Contains("2 of 4 figures entered.", progress.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_wrong_number_keeps_everything_typed_and_saves_nothing(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await ReturnSeed.OpenAsync(site, "2.3", "2.4");
        var lead = await site.AsAsync(Lead);
        var refused = await lead.SubmitAsync(
            (await lead.GetAsync(Theme)).Form(),
            new Dictionary<string, string>
            {
                ["Rows[0].Numerator"] = "12,5",
                ["Rows[0].Denominator"] = "50",
                ["Rows[1].Numerator"] = "60",
                ["Rows[1].Denominator"] = "50",
            }
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(
            [
                "“12,5” can be read in two ways. Write 12.5 with a point, and 1250 without a comma.",
                "The numerator, 60, is more than the denominator, 50. A percentage cannot be over 100.",
            ],
            refused.Errors
        );
        Assert.Equal("12,5", refused.Document.QuerySelector("#Rows_0__Numerator")!.GetAttribute("value"));
        Assert.Null((await ReturnSeed.RowAsync(site, "2.4")).Numerator);
        var fixedNow = await lead.SubmitAsync(
            refused.Form(),
            new Dictionary<string, string> { ["Rows[0].Numerator"] = "12", ["Rows[1].Numerator"] = "40" }
        );
        Assert.Equal(DatasetPaths.CheckReturn(Place, ReturnSeed.Period, ReturnSeed.Police), fixedNow.Path);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Two_people_on_one_page_lose_nothing(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await ReturnSeed.OpenAsync(site, "2.3", "2.4");
        var lead = await site.AsAsync(Lead);
        var team = await site.AsAsync(Team);
        var mine = await lead.GetAsync(Theme);
        var second = await lead.GetAsync(Theme);
        var theirs = await team.GetAsync(Theme);
        await team.SubmitAsync(
            theirs.Form(),
            new Dictionary<string, string> { ["Rows[0].Numerator"] = "10", ["Rows[0].Denominator"] = "50" }
        );

        // Another row is nobody’s conflict, and what the other person saved stays.
        var saved = await lead.SubmitAsync(
            mine.Form(),
            new Dictionary<string, string> { ["Rows[1].Numerator"] = "20", ["Rows[1].Denominator"] = "50" }
        );
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal(10, (await ReturnSeed.RowAsync(site, "2.3")).Numerator);
        Assert.Equal(20, (await ReturnSeed.RowAsync(site, "2.4")).Numerator);

        // The same row shows both, and saving again is a decision.
        var met = await lead.SubmitAsync(
            second.Form(),
            new Dictionary<string, string> { ["Rows[0].Numerator"] = "11", ["Rows[0].Denominator"] = "50" }
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, met.Status);
        Assert.Contains($"{Team} saved this at 9am. It now says: 10 of 50 (20.0%).", met.Text, StringComparison.Ordinal);
        Assert.Equal(10, (await ReturnSeed.RowAsync(site, "2.3")).Numerator);
        await lead.SubmitAsync(met.Form());
        Assert.Equal(11, (await ReturnSeed.RowAsync(site, "2.3")).Numerator);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Another_agencys_return_is_not_there_by_any_address(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await ReturnSeed.OpenAsync(site, "2.3");
        var slug = await site.LookAsync(db =>
            db.Agencies.Where(one => one.ShortName == "Probation service").Select(one => one.Slug).SingleAsync()
        );
        await ReturnSeed.OpenAsync(
            site,
            slug,
            new DateOnly(2026, 11, 27),
            new Dictionary<string, IReadOnlyList<(double, double?)>> { ["2.4"] = [(10, 20)] }
        );
        var lead = await site.AsAsync(Lead);
        foreach (
            var path in new[]
            {
                DatasetPaths.EnterReturn(Place, ReturnSeed.Period, slug),
                DatasetPaths.EnterFigures(Place, ReturnSeed.Period, slug, 2),
                DatasetPaths.UploadReturn(Place, ReturnSeed.Period, slug),
                DatasetPaths.CheckReturn(Place, ReturnSeed.Period, slug),
                DatasetPaths.ReturnSent(Place, ReturnSeed.Period, slug),
                DatasetPaths.ReturnTemplate(Place, ReturnSeed.Period, slug, "xlsx"),
                DatasetPaths.ReturnTemplate(Place, ReturnSeed.Period, slug, "csv"),
                DatasetPaths.EnterReturn("isle-of-wight", ReturnSeed.Period, ReturnSeed.Police),
            }
        )
        {
            Assert.Equal((HttpStatusCode.NotFound, path), ((await lead.GetAsync(path)).Status, path));
        }

        var list = await lead.GetAsync(DatasetPaths.ReturnList(Place));
        Assert.Equal("1 data return", list.Heading);
        var team = await site.AsAsync(Team);
        Assert.Equal("3 data returns", (await team.GetAsync(DatasetPaths.ReturnList(Place))).Heading);
        var probation = await site.AsAsync("Safeguarding lead, probation");
        Assert.Equal(
            HttpStatusCode.OK,
            (await probation.GetAsync(DatasetPaths.EnterFigures(Place, ReturnSeed.Period, slug, 2))).Status
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Home_says_what_an_agency_has_to_send_and_what_came_back(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await ReturnSeed.OpenAsync(site, "2.3");
        var lead = await site.AsAsync(Lead);
        Assert.Contains(
            "Send figures for July to September 2026",
            (await lead.GetAsync("/home")).Text,
            StringComparison.Ordinal
        );
        var probation = await site.AsAsync("Safeguarding lead, probation");
        Assert.DoesNotContain("Send figures", (await probation.GetAsync("/home")).Text, StringComparison.Ordinal);
        await ReturnSeed.ChangeAsync(
            site,
            async db =>
            {
                var asked = await db.DataReturns.SingleAsync();
                asked.Send(new DateOnly(2026, 11, 20), "Test");
                asked.Query(new DateOnly(2026, 11, 23));
                (await db.ReturnedFigures.SingleAsync()).Ask("Is this the whole county?", Team);
            }
        );
        Assert.Contains(
            "Change or explain figures for July to September 2026",
            (await lead.GetAsync("/home")).Text,
            StringComparison.Ordinal
        );
        var page = await lead.GetAsync(Theme);
        Assert.Contains($"{Team} asks: Is this the whole county?", page.Text, StringComparison.Ordinal);
        await lead.SubmitAsync(
            page.Form(),
            new Dictionary<string, string>
            {
                ["Rows[0].Numerator"] = "10",
                ["Rows[0].Denominator"] = "20",
                ["Rows[0].QueryAnswer"] = "Yes, all of it.",
            }
        );
        Assert.Equal("Yes, all of it.", (await ReturnSeed.RowAsync(site, "2.3")).QueryAnswer);
    }

    [Fact]
    public async Task A_return_that_was_sent_is_read_and_not_changed()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await ReturnSeed.OpenAsync(site, "2.3");
        var lead = await site.AsAsync(Lead);
        var form = await lead.GetAsync(Theme);
        await ReturnSeed.ChangeAsync(
            site,
            async db => (await db.DataReturns.SingleAsync()).Send(new DateOnly(2026, 11, 20), "Test")
        );
        var refused = await lead.SubmitAsync(
            form.Form(),
            new Dictionary<string, string> { ["Rows[0].Numerator"] = "10", ["Rows[0].Denominator"] = "50" }
        );
        Assert.Contains("These figures were sent.", Assert.Single(refused.Errors), StringComparison.Ordinal);
        var read = await lead.GetAsync(Theme);
        Assert.Empty(read.Document.QuerySelectorAll("main form"));
        Assert.Contains("2.3 Re-referrals within 12 months", read.Text, StringComparison.Ordinal);
        var empty = await (await site.AsAsync("Safeguarding lead, probation")).GetAsync(DatasetPaths.ReturnList(Place));
        Assert.Contains("You have no data returns.", empty.Text, StringComparison.Ordinal);
    }
}
