using System.Net;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Dataset.KeepingIndicators;

/// <summary>The set is chosen, written, changed, supplied, retired and read.</summary>
public sealed class IndicatorSetTests
{
    private const string Lead = "Section 11 lead, police";

    private static readonly string Set = DatasetPaths.IndicatorSet("hampshire");

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_empty_set_says_so_and_is_filled_from_the_catalogue(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(SetSeed.Team);
        var empty = await team.GetAsync(Set);
        Assert.Contains("No indicator has been chosen here yet.", empty.Text, StringComparison.Ordinal);
        var overview = await team.GetAsync(DatasetPaths.PerformanceOverview("hampshire"));
        Assert.Contains("Keep the indicator set", overview.Text, StringComparison.Ordinal);

        var form = (await team.GetAsync(DatasetPaths.AdoptIndicators("hampshire"))).Form();
        var nothing = await team.SubmitAsync(form);
        Assert.Equal(["Choose at least one indicator."], nothing.Errors);
        var done = await team.SubmitAsync(
            nothing.Form(),
            new Dictionary<string, string> { ["Input.Themes"] = "3", ["Input.Numbers"] = "2.3" }
        );
        Assert.Equal((Set, "12 indicators taken into the set"), (done.Path, done.Banner));
        Assert.Contains("12 indicators: 12 proposed.", done.Text, StringComparison.Ordinal);
        Assert.Equal(2, done.Document.QuerySelectorAll("main table").Length);

        var police = await site.LookAsync(db =>
            db.IndicatorSuppliers.CountAsync(row =>
                db.Set<Indicator>().Any(one => one.Id == row.IndicatorId && one.Number == "3.8")
            )
        );
        Assert.Equal(1, police);
        var left = await team.GetAsync(DatasetPaths.AdoptIndicators("hampshire"));
        Assert.Contains("75 indicators of 87 are not in the set yet", left.Text, StringComparison.Ordinal);
        Assert.Empty(left.Document.QuerySelectorAll("input[value='2.3']"));
    }

    [Fact]
    public async Task What_is_in_the_set_already_is_left_as_it_is()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(SetSeed.Team);
        var stale = await team.GetAsync(DatasetPaths.AdoptIndicators("hampshire"));
        var again = await team.GetAsync(DatasetPaths.AdoptIndicators("hampshire"));
        var values = new Dictionary<string, string> { ["Input.Numbers"] = "2.3" };
        await team.SubmitAsync(stale.Form(), values);
        var refused = await team.SubmitAsync(again.Form(), values);
        Assert.Equal(["All of these are in the set already."], refused.Errors);
        Assert.Equal(1, await site.LookAsync(db => db.Indicators.CountAsync()));
    }

    [Theory]
    [InlineData("?theme=3", 11, "3.1")]
    [InlineData("?agency=constabulary", 2, "2.7")]
    [InlineData("?often=Quarterly&words=re-referrals", 1, "2.3")]
    [InlineData("?words=2.3&standing=Proposed", 1, "2.3")]
    public async Task Filters_stand_in_the_address_and_downloads_follow_them(string query, int count, string first)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(SetSeed.Team);
        await SetSeed.AdoptAsync(team, 2, 3);
        var page = await team.GetAsync(Set + query);
        Assert.Equal(count, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(first, page.Document.QuerySelector("tbody .val")!.TextContent);
        var link = page.Document.QuerySelectorAll("main a").Single(one => one.TextContent == "CSV");
        var csv = await team.GetAsync(link.GetAttribute("href")!);
        Assert.Equal(count + 1, csv.Html.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var nothing = await team.GetAsync($"{Set}?words=zebra");
        Assert.Contains("No indicator matches these filters.", nothing.Text, StringComparison.Ordinal);
        var retired = await team.GetAsync($"{Set}?standing=Retired");
        Assert.Contains("No indicator matches these filters.", retired.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_change_is_shown_before_it_is_saved_and_every_edition_stays(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(SetSeed.Team);
        await SetSeed.AdoptAsync(team, 2);
        var path = DatasetPaths.ChangeIndicator("hampshire", "2.3");
        var form = await team.GetAsync(path);
        var incomplete = await team.SubmitAsync(form.Form());
        Assert.Equal(
            ["Say whether figures before and after can be compared.", "Enter why it changes."],
            incomplete.Errors
        );
        var same = await team.SubmitAsync(incomplete.Form(), Reason());
        Assert.Equal(["Nothing is different from the definition there is."], same.Errors);
        var change = Reason();
        change["Input.Counts"] = "Referrals of a child referred before in the 24 months before.";
        change["Input.Name"] = "Re-referrals in 24 months";
        var shown = await team.SubmitAsync(same.Form(), change);
        Assert.Equal(path, shown.Path);
        Assert.Equal(2, shown.Document.QuerySelectorAll("#changes ~ table tbody tr").Length);
        Assert.Contains("charts show a break", shown.Text, StringComparison.Ordinal);
        Assert.Equal(1, await EditionsAsync(site, "2.3"));

        var other = await team.SubmitAsync(
            shown.Form(),
            new Dictionary<string, string> { ["Input.Unit"] = "per cent", ["Input.Multiplier"] = "100" }
        );
        Assert.Equal(3, other.Document.QuerySelectorAll("#changes ~ table tbody tr").Length);
        var done = await team.SubmitAsync(other.Form());
        Assert.Equal(
            (DatasetPaths.IndicatorHistory("hampshire", "2.3"), "New definition saved"),
            (done.Path, done.Banner)
        );
        Assert.Equal("Re-referrals in 24 months", done.Document.QuerySelector("h1")!.LastChild!.TextContent);
        Assert.Contains("Edition 2", done.Text, StringComparison.Ordinal);
        Assert.Contains("The statutory guidance changed.", done.Text, StringComparison.Ordinal);
        Assert.Contains("Unit was “%” and is “per cent”", done.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Edition 2 of the definition written, to hold from 1 April 2027, which breaks the series",
            done.Text,
            StringComparison.Ordinal
        );
        var differing = done.Document.QuerySelectorAll("[aria-label='All editions side by side'] .sub");
        Assert.Equal(3, differing.Length);
        var detail = await team.GetAsync(DatasetPaths.IndicatorDetail("hampshire", "2.3"));
        Assert.Equal(HttpStatusCode.OK, detail.Status);
    }

    [Fact]
    public async Task Two_people_who_change_one_definition_both_keep_their_words()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(SetSeed.Team);
        await SetSeed.AdoptAsync(team, 2);
        var officer = await site.AsAsync(SetSeed.Officer);
        var path = DatasetPaths.ChangeIndicator("hampshire", "2.3");
        var (mine, theirs) = (await team.GetAsync(path), await officer.GetAsync(path));
        var (one, two) = (Reason(), Reason());
        (one["Input.Name"], two["Input.Name"]) = ("Mine", "Theirs");
        var shown = await team.SubmitAsync(mine.Form(), one);
        await officer.SubmitAsync((await officer.SubmitAsync(theirs.Form(), two)).Form());
        var refused = await team.SubmitAsync(shown.Form());
        Assert.Contains(
            "Quality officer, Hampshire has written another definition",
            Assert.Single(refused.Errors),
            StringComparison.Ordinal
        );
        Assert.Contains("value=\"Mine\"", refused.Html, StringComparison.Ordinal);
        Assert.Equal(2, await EditionsAsync(site, "2.3"));
    }

    [Fact]
    public async Task An_edition_holds_from_a_later_day_than_the_one_before()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(SetSeed.Team);
        await SetSeed.AdoptAsync(team, 2);
        var early = Reason();
        early["Input.Name"] = "Earlier";
        early["Input.HoldsFrom-year"] = "1999";
        var form = await team.GetAsync(DatasetPaths.ChangeIndicator("hampshire", "2.3"));
        var refused = await team.SubmitAsync((await team.SubmitAsync(form.Form(), early)).Form());
        Assert.Equal(["The new definition must hold from a later day than the one before."], refused.Errors);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_indicator_of_its_own_is_written_under_the_rules_of_definitions(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(SetSeed.Team);
        var form = await team.GetAsync(DatasetPaths.AddIndicator("hampshire"));
        Assert.Contains("2.8", form.Text, StringComparison.Ordinal);
        var values = Own();
        values["Input.Denominator"] = "";
        var share = await team.SubmitAsync(form.Form(), values);
        Assert.Equal(["A count without a denominator has the multiplier 1."], share.Errors);
        values = Own();
        values["Input.Number"] = "4.1";
        var wrong = await team.SubmitAsync(share.Form(), values);
        Assert.Equal(["The number must be like 2.1, the theme and a number."], wrong.Errors);
        var done = await team.SubmitAsync(wrong.Form(), Own());
        Assert.Equal("2.9 is in the set as a proposal", done.Banner);
        Assert.Contains("Proposed: agencies are asked for it once a refresh", done.Text, StringComparison.Ordinal);
        var twice = await team.SubmitAsync((await team.GetAsync(DatasetPaths.AddIndicator("hampshire"))).Form(), Own());
        Assert.Equal(["There is a 2.9 already, perhaps a retired one. Choose another number."], twice.Errors);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Suppliers_are_chosen_and_an_agency_sees_itself_alone(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(SetSeed.Team);
        await SetSeed.AdoptAsync(team, 2);
        var agencies = await site.LookAsync(db =>
            db.Set<Agency>()
                .Where(one => one.ShortName == "Constabulary" || one.ShortName == "Probation service")
                .ToDictionaryAsync(one => one.ShortName, one => one.Id)
        );
        var form = await team.GetAsync(DatasetPaths.IndicatorSuppliers("hampshire", "2.7"));
        var boxes = form.Document.QuerySelectorAll("input[name='Input.Agencies']");
        foreach (var box in boxes)
        {
            box.RemoveAttribute("checked");
        }

        foreach (var box in boxes.Where(box => agencies.Values.Any(id => box.GetAttribute("value") == id.ToString())))
        {
            box.SetAttribute("checked", "");
        }

        var done = await team.SubmitAsync(form.Form());
        Assert.Equal("2 agencies will be asked for it", done.Banner);
        Assert.Contains("Constabulary and Probation service", done.Text, StringComparison.Ordinal);
        var police = await site.AsAsync(Lead);
        var theirs = await police.GetAsync(DatasetPaths.IndicatorHistory("hampshire", "2.7"));
        Assert.Equal(HttpStatusCode.OK, theirs.Status);
        Assert.Contains("Constabulary", theirs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Probation service", theirs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Change the definition", theirs.Text, StringComparison.Ordinal);
        foreach (
            var path in new[]
            {
                DatasetPaths.IndicatorSuppliers("hampshire", "2.7"),
                DatasetPaths.ChangeIndicator("hampshire", "2.7"),
                DatasetPaths.UploadIndicators("hampshire"),
            }
        )
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await police.GetAsync(path)).Status);
        }
    }

    [Fact]
    public async Task A_number_of_days_has_one_supplier_and_strangers_supply_nothing()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(SetSeed.Team);
        await SetSeed.AdoptAsync(team, 13);
        var form = await team.GetAsync(DatasetPaths.IndicatorSuppliers("hampshire", "13.5"));
        var several = await team.SubmitAsync(form.Form());
        Assert.Equal(["A number of days cannot be added up over agencies. Choose one agency."], several.Errors);
        var strange = await team.SubmitAsync(
            several.Form(),
            new Dictionary<string, string> { ["Input.Agencies"] = Guid.CreateVersion7().ToString() }
        );
        Assert.Equal(["Choose agencies that work in this partnership."], strange.Errors);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_retired_indicator_stays_readable_and_is_taken_up_again(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(SetSeed.Team);
        await SuppliedSeed.AddAsync(site, "2.4", [400, 405, 398]);
        var path = DatasetPaths.RetireIndicator("hampshire", "2.4");
        var silent = await team.SubmitAsync((await team.GetAsync(path)).Form());
        Assert.Equal(["Enter the reason."], silent.Errors);
        var done = await team.SubmitAsync(
            silent.Form(),
            new Dictionary<string, string> { ["Input.Because"] = "The front door counts otherwise now." }
        );
        Assert.Contains(
            "Retired on 24 November 2026: The front door counts otherwise now.",
            done.Text,
            StringComparison.Ordinal
        );
        var detail = await team.GetAsync(DatasetPaths.IndicatorDetail("hampshire", "2.4"));
        Assert.Contains("July to September 2026", detail.Text, StringComparison.Ordinal);
        var form = await team.GetAsync(path);
        var back = await team.SubmitAsync(
            form.Form(),
            new Dictionary<string, string> { ["Input.Because"] = "The inspectorate asks for it." }
        );
        Assert.Equal("2.4 is in the set again", back.Banner);
        Assert.Contains("Taken up again", back.Text, StringComparison.Ordinal);
        Assert.Contains("Reason: The inspectorate asks for it.", back.Text, StringComparison.Ordinal);
        Assert.Equal(
            IndicatorStanding.Agreed,
            await site.LookAsync(db => db.Indicators.Select(one => one.Standing).SingleAsync())
        );
    }

    private static Task<int> EditionsAsync(Site site, string number) =>
        site.LookAsync(db => db.IndicatorDefinitions.CountAsync(one => one.Number == number));

    private static Dictionary<string, string> Reason() =>
        new()
        {
            ["Input.HoldsFrom-day"] = "1",
            ["Input.HoldsFrom-month"] = "4",
            ["Input.HoldsFrom-year"] = "2027",
            ["Input.Breaks"] = "true",
            ["Input.Because"] = "The statutory guidance changed.",
        };

    private static Dictionary<string, string> Own() =>
        new()
        {
            ["Input.Theme"] = "2",
            ["Input.Number"] = "2.9",
            ["Input.Name"] = "Contacts answered the same day",
            ["Input.Counts"] = "Contacts with a reply on the day they came.",
            ["Input.Numerator"] = "Contacts answered the same day",
            ["Input.Denominator"] = "All contacts",
            ["Input.Unit"] = "%",
            ["Input.Multiplier"] = "100",
            ["Input.Better"] = "Higher",
            ["Input.Frequency"] = "Quarterly",
            ["Input.From"] = "SocialCare",
            ["Input.Why"] = "Do people who are worried hear back?",
            ["Input.SmallNumbers"] = "Hide",
        };
}
