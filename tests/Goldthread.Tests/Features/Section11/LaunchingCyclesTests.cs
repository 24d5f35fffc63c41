using Goldthread.Features.Partnership;
using Goldthread.Features.Section11;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>The officer of the joint body launches a cycle for four areas; each agency is asked once.</summary>
public sealed class LaunchingCyclesTests
{
    private const string Place = "hips";
    private const int Next = 2027;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_cycle_is_launched_without_typing_and_asks_each_agency_once(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var before = (await Section11Stage.MailsAsync(site, "M7")).Count;
        var officer = await site.AsAsync(Section11Stage.Officer);
        var progress = await LaunchAsync(officer);
        Assert.Equal(Section11Paths.CycleProgress(Place, Next), progress.Path);
        Assert.Contains("until then nobody has been written to", progress.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await Section11Stage.MailsAsync(site, "M7")).Count);
        Assert.Equal(0, await Section11Stage.OpenCyclesAsync(site));

        Section11Stage.MoveOn(site, TimeSpan.FromMinutes(11));
        var opened = await Section11Stage.OpenCyclesAsync(site);
        Assert.True(opened > 50, $"{opened} returns were made.");
        Assert.Equal(0, await Section11Stage.OpenCyclesAsync(site));
        var mails = (await Section11Stage.MailsAsync(site, "M7")).Skip(before).ToList();
        Assert.Equal(
            mails.Count,
            mails.Select(mail => (mail.PersonId, MailText.FromJson(mail.Text).Link!.Address)).Distinct().Count()
        );
        var police = mails.Where(mail => mail.Text.Contains("Constabulary", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, police.Count);
        Assert.All(
            police,
            mail => Assert.Contains("/agency/constabulary/section-11/2027", mail.Text, StringComparison.Ordinal)
        );
        Assert.All(police, mail => Assert.Contains("Southampton Safeguarding", mail.Text, StringComparison.Ordinal));
        var areas = await site.LookAsync(db =>
            db.AreaReturns.CountAsync(one =>
                db.Set<Agency>().Any(agency => agency.Id == one.AgencyId && agency.Slug == Section11Stage.Police)
                && db.Set<Cycle>().Any(cycle => cycle.Id == one.CycleId && cycle.Year == Next)
            )
        );
        Assert.Equal(4, areas);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Sending_is_stopped_within_ten_minutes_and_nothing_that_was_chosen_is_lost(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var officer = await site.AsAsync(Section11Stage.Officer);
        var progress = await LaunchAsync(officer);
        var stopped = await officer.SubmitAsync(progress.Form("#stop"));
        Assert.Equal(Section11Paths.CheckLaunch(Place, Next), stopped.Path);
        Section11Stage.MoveOn(site, TimeSpan.FromMinutes(12));
        Assert.Equal(0, await Section11Stage.OpenCyclesAsync(site));
        var again = await officer.SubmitAsync(stopped.Form());
        Assert.Equal(Section11Paths.CycleProgress(Place, Next), again.Path);
        Section11Stage.MoveOn(site, TimeSpan.FromMinutes(11));
        var late = await officer.SubmitAsync(again.Form("#stop"));
        Assert.Equal(["The letters have gone, so sending can no longer be stopped."], late.Errors);
        Assert.True(await Section11Stage.OpenCyclesAsync(site) > 0);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Whoever_prepares_it_gets_the_three_emails_and_nobody_else_does(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var officer = await site.AsAsync(Section11Stage.Officer);
        await PrepareAsync(officer);
        var page = await officer.GetAsync(Section11Paths.ReadCycleEmails(Place, Next));
        var sent = await officer.SubmitAsync(page.Form("#test"));
        Assert.StartsWith("The three emails are on their way to", sent.Banner, StringComparison.Ordinal);
        var mails = await site.LookAsync(db =>
            db.Set<MailMessage>().Where(mail => mail.Subject.StartsWith("Test: ")).ToListAsync()
        );
        Assert.Equal(["M7", "M7", "M9"], mails.Select(mail => mail.Kind).Order(StringComparer.Ordinal));
        Assert.Single(mails.Select(mail => mail.Address).Distinct());
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Two_presses_launch_it_once(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var officer = await site.AsAsync(Section11Stage.Officer);
        var check = await PrepareAsync(officer);
        var other = await officer.GetAsync(check.Path);
        await officer.SubmitAsync(check.Form());
        var twice = await officer.SubmitAsync(check.Form());
        Assert.Equal(Section11Paths.CycleProgress(Place, Next), twice.Path);
        var second = await officer.SubmitAsync(other.Form());
        Assert.Equal(["This cycle has been launched. Stop sending first if something must change."], second.Errors);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_day_off_moves_and_days_out_of_order_are_refused_with_what_was_typed(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var officer = await site.AsAsync(Section11Stage.Officer);
        await PrepareAsync(officer);
        var dates = await officer.GetAsync(Section11Paths.SetCycleDates(Place, Next));
        var refused = await officer.SubmitAsync(
            dates.Form(),
            Day("Due", 2, 6, 2027).Concat(Day("SignOff", 1, 6, 2027)).ToDictionary()
        );
        Assert.Equal(["The sign-off cannot be before answers are due."], refused.Errors);
        Assert.Contains("2027", refused.Html, StringComparison.Ordinal);
        var moved = await officer.SubmitAsync(
            refused.Form(),
            Day("Due", 1, 5, 2027)
                .Concat(Day("SignOff", 14, 5, 2027))
                .Concat(Day("Panel", 4, 6, 2027))
                .Concat(Day("Letter", 2, 7, 2027))
                .ToDictionary()
        );
        Assert.Equal("1 date moved to the next working day", moved.Banner);
        var cycle = await site.LookAsync(db => db.Cycles.SingleAsync(one => one.Year == Next));
        Assert.Equal(new DateOnly(2027, 5, 4), cycle.DueOn);
    }

    /// <summary>A day as the three fields of a form.</summary>
    public static Dictionary<string, string> Day(string field, int day, int month, int year) =>
        new()
        {
            [$"Input.{field}-day"] = FormattableString.Invariant($"{day}"),
            [$"Input.{field}-month"] = FormattableString.Invariant($"{month}"),
            [$"Input.{field}-year"] = FormattableString.Invariant($"{year}"),
        };

    /// <summary>Launches the cycle of 2027 as it is offered.</summary>
    public static async Task<ShownPage> LaunchAsync(Visitor officer)
    {
        var check = await PrepareAsync(officer);
        return await officer.SubmitAsync(check.Form());
    }

    /// <summary>Goes through the five pages and chooses nothing else than what stands there.</summary>
    private static async Task<ShownPage> PrepareAsync(Visitor officer)
    {
        var list = await officer.GetAsync(Section11Paths.CycleList(Place));
        var name = await officer.SubmitAsync(list.Form("#start"));
        Assert.Equal(Section11Paths.NameCycle(Place, Next), name.Path);
        var agencies = await officer.SubmitAsync(name.Form());
        Assert.Equal(Section11Paths.ChooseAgencies(Place, Next), agencies.Path);
        var dates = await officer.SubmitAsync(agencies.Form());
        Assert.Equal(Section11Paths.SetCycleDates(Place, Next), dates.Path);
        var emails = await officer.SubmitAsync(dates.Form());
        Assert.Equal(Section11Paths.ReadCycleEmails(Place, Next), emails.Path);
        Assert.Contains("Section 11 return to sign off by", emails.Text, StringComparison.Ordinal);
        var check = await officer.GetAsync(Section11Paths.CheckLaunch(Place, Next));
        Assert.Contains("opens now", check.Text, StringComparison.Ordinal);
        return check;
    }
}
