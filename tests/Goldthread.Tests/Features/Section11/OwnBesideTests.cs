using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Features.Section11;
using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>An agency sees where it stands beside all others, once that is shared and enough of them were rated.</summary>
public sealed class OwnBesideTests
{
    private const string Others = "4 Met and 1 Embedded";

    private static readonly string Path = Section11Paths.AssessmentSigned(
        Section11Stage.Probation,
        Section11Stage.Year
    );

    private static readonly DateOnly Day = new(2026, 11, 24);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task It_stands_beside_five_others_and_not_beside_four(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        var lead = await site.AsAsync(Section11Stage.ProbationLead);
        Assert.DoesNotContain("Beside the other", (await lead.GetAsync(Path)).Text, StringComparison.Ordinal);
        var others = await site.LookAsync(db =>
            db.Agencies.Where(one => one.Slug != Section11Stage.Probation)
                .OrderBy(one => one.Name)
                .Take(5)
                .ToListAsync(Cancel)
        );
        await ShareAsync(site, [Section11Stage.Probation, .. others.Take(4).Select(one => one.Slug)], "met");
        Assert.DoesNotContain("Beside the other", (await lead.GetAsync(Path)).Text, StringComparison.Ordinal);
        await ShareAsync(site, [others[4].Slug], "embedded");
        var page = await lead.GetAsync(Path);
        Assert.Contains("Beside the other agencies", page.Text, StringComparison.Ordinal);
        Assert.Contains(Others, page.Text, StringComparison.Ordinal);
        Assert.All(others, one => Assert.DoesNotContain(one.Name, page.Text, StringComparison.Ordinal));

        // Whoever was not rated there sees nothing of it.
        var health = await site.AsAsync(Section11Stage.CareBoardLead);
        var elsewhere = await health.GetAsync(
            Section11Paths.AssessmentSigned(Section11Stage.CareBoard, Section11Stage.Year)
        );
        Assert.Equal(
            others.Any(one => one.Slug == Section11Stage.CareBoard),
            elsewhere.Text.Contains("Beside the other", StringComparison.Ordinal)
        );
    }

    /// <summary>What Hampshire shares of standard 1 of these agencies.</summary>
    private static async Task ShareAsync(Site site, IEnumerable<string> agencies, string code)
    {
        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        var hampshire = await work.Db.Partnerships.SingleAsync(place => place.Slug == "hampshire", Cancel);
        var cycle = await work.Db.Cycles.SingleAsync(one => one.Year == Section11Stage.Year, Cancel);
        var signature = new Signature("An executive", "Chief", null, Day.ToDateTime(default, DateTimeKind.Utc));
        foreach (var slug in agencies)
        {
            var agency = await work.Db.Agencies.SingleAsync(one => one.Slug == slug, Cancel);
            var submission = new Submission(new AgencyReturn(cycle, agency.Id), cycle, 1, [], signature);
            var moderated = new ModeratedRating(new Release(hampshire.Id, submission), "s01", code);
            moderated.Agree(new PanelJudgement(code, EvidenceRung.Seen, null, null, false), false, "Panel", Day);
            work.Db.Add(new AreaJudgement(moderated));
        }

        await work.Db.SaveChangesAsync(work, Cancel);
    }
}
