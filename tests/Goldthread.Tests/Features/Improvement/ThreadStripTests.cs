using Goldthread.Features.Improvement;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Improvement;

public sealed class ThreadStripTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly StripFacts Bare = new(
        "hampshire",
        "F-118",
        FindingStatus.Agreed,
        new DateOnly(2026, 6, 9),
        new SourceView("Case audit", "Neglect audit", new DateOnly(2026, 5, 4), "/hampshire/audits/1")
    );

    private static readonly ActionDates Dates = new(Today.AddDays(3), Today, null, null, null, null, null);
    private static readonly StripAction Action = new("A-0412", Dates, [], GoesUnchecked: false);
    private static readonly StripAction Shown = Action with { Evidence = [EvidenceRung.Shown, EvidenceRung.Told] };
    private static readonly StripRecommendation Recommendation = new("R-061", IsWithdrawn: false, 3, 3);
    private static readonly StripCheck Planned = new("I-0077", ImpactMethod.ReAudit, Today, null, null);

    private static readonly StripCheck Answered = Planned with
    {
        Verdict = ImpactVerdict.MadeADifference,
        CheckedOn = Today,
    };

    private static readonly (string State, StripFacts Facts, ThreadStation Here)[] Strips =
    [
        ("Nothing yet", Bare, ThreadStation.Finding),
        ("A draft from a restricted review", Draft(), ThreadStation.Finding),
        ("Recommended", Bare with { Recommendations = [Recommendation] }, ThreadStation.Recommendation),
        ("Some accept", Bare with { Recommendations = [Recommendation with { Accepted = 1 }] }, ThreadStation.Finding),
        (
            "Nobody asked",
            Bare with
            {
                Recommendations = [Recommendation with { Asked = 0, Accepted = 0 }],
            },
            ThreadStation.Finding
        ),
        (
            "Withdrawn",
            Bare with
            {
                Recommendations = [Recommendation with { IsWithdrawn = true }],
            },
            ThreadStation.Finding
        ),
        (
            "Two recommendations",
            Bare with
            {
                Recommendations = [Recommendation, Recommendation],
            },
            ThreadStation.Finding
        ),
        ("An action on the finding", Bare with { Actions = [Action] }, ThreadStation.Action),
        (
            "Two actions",
            Bare with
            {
                Actions = [Action, Action with { Dates = Dates with { SignedOffOn = Today } }],
            },
            ThreadStation.Finding
        ),
        (
            "An action that ended",
            Bare with
            {
                Actions = [Action with { Dates = Dates with { ClosedWithoutOn = Today } }],
            },
            ThreadStation.Action
        ),
        ("Evidence", Bare with { Actions = [Shown] }, ThreadStation.Action),
        ("Evidence on two", Bare with { Actions = [Shown, Action] }, ThreadStation.Finding),
        ("No check needed", Bare with { Actions = [Shown with { GoesUnchecked = true }] }, ThreadStation.Action),
        ("Planned", Bare with { Actions = [Shown], Checks = [Planned] }, ThreadStation.Action),
        (
            "Overdue",
            Bare with
            {
                Actions = [Shown],
                Checks = [Planned with { Due = Today.AddDays(-1) }],
            },
            ThreadStation.Action
        ),
        ("On the check", Bare with { Actions = [Shown], Checks = [Planned] }, ThreadStation.Impact),
        ("Checked", Bare with { Actions = [Shown], Checks = [Answered] }, ThreadStation.Impact),
        (
            "One of two checked",
            Bare with
            {
                Actions = [Shown, Shown],
                Checks = [Planned, Answered],
            },
            ThreadStation.Finding
        ),
    ];

    [Fact]
    public void Every_state_of_a_strip_has_its_words()
    {
        Approved.Match(
            string.Join(
                "\n\n",
                Strips.Select(one => $"{one.State}\n{Say(ThreadStripWords.Strip(one.Facts, one.Here, Today))}")
            )
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Each_record_shows_the_branch_it_stands_on(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var strips = await StripsAsync(site);
        Assert.All(strips, strip => Assert.Equal("Thread for finding F-002", strip.Name));
        Assert.Equal(
            [ThreadStation.Finding, ThreadStation.Recommendation, ThreadStation.Action, ThreadStation.Impact],
            strips.Select(strip => strip.Stations.Single(station => station.IsHere).Station)
        );
        Assert.All(strips, strip => Assert.Equal("A-0001", strip.Stations[3].Text));
        Assert.All(strips, strip => Assert.Equal("Accepted by 1 of 2 agencies", strip.Stations[2].State));
        Assert.All(strips, strip => Assert.Equal("Highest rung: told", strip.Stations[4].State));
        Assert.All(strips, strip => Assert.Equal("Check planned", strip.Stations[5].Text));
    }

    private static async Task<IReadOnlyList<ThreadStrip>> StripsAsync(Site site)
    {
        await using var work = site.Services.CreateAsyncScope();
        var services = work.ServiceProvider;
        var all = await services.GetRequiredService<IDirectory>().PartnershipsAsync(default);
        var here = all.Single(one => one.Slug == "hampshire");
        services.GetRequiredService<Scope>().To(here.Id);
        services.GetRequiredService<Address>().Partnership = here;
        var db = services.GetRequiredService<GoldthreadDb>();
        var query = services.GetRequiredService<ThreadStripQuery>();
        return
        [
            await query.OfFindingAsync((await db.Findings.SingleAsync(one => one.Reference == "F-002")).Id, default),
            await query.OfRecommendationAsync(
                (await db.Recommendations.SingleAsync(one => one.Reference == "R-001")).Id,
                default
            ),
            await query.OfActionAsync((await db.Actions.SingleAsync(one => one.Reference == "A-0001")).Id, default),
            await query.OfCheckAsync((await db.ImpactChecks.SingleAsync(one => one.Reference == "I-0001")).Id, default),
        ];
    }

    private static StripFacts Draft() =>
        Bare with
        {
            FindingStatus = FindingStatus.Draft,
            AgreedOn = null,
            Source = SourceView.Restricted,
        };

    private static string Say(ThreadStrip strip) =>
        string.Join(
            "\n",
            strip.Stations.Select(
                (station, place) =>
                    $"  {station.Station.Say()}: {station.Text}; {station.State} [{strip.Classes(place)}] {station.Path}".TrimEnd()
            )
        );
}
