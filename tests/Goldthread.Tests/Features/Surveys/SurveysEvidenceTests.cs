using Goldthread.Features.Partnership;
using Goldthread.Features.Surveys;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Surveys;

/// <summary>What surveys show for row F4 of the framework.</summary>
public sealed class SurveysEvidenceTests
{
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_survey_that_somebody_answered_is_evidence_and_one_that_nobody_did_is_not(DatabaseKind kind)
    {
        await using var stage = await SurveyStage.OpenAsync(kind);
        Assert.Empty(await HereAsync(stage));
        await stage.AddAsync(stage.SurveyId, null, "A1", "a", 12);
        var open = Assert.Single(await HereAsync(stage));
        Assert.Equal("F4", Assert.Single(open.Rows));
        Assert.EndsWith("12 responses, open until 15 December 2026", open.Sentence, StringComparison.Ordinal);
        Assert.Equal(SurveysPaths.SurveyResults("hampshire", stage.Reference), open.Path);
        stage.MoveTo(SurveyStage.Over);
        var over = Assert.Single(await HereAsync(stage));
        Assert.EndsWith("12 responses, closed on 15 December 2026", over.Sentence, StringComparison.Ordinal);
        Assert.Equal(new DateTime(2026, 12, 15, 12, 0, 0, DateTimeKind.Utc), over.When);
    }

    private static async Task<IReadOnlyList<FrameworkEvidence>> HereAsync(SurveyStage stage)
    {
        await using var work = stage.Site.Services.CreateAsyncScope();
        var all = await work.ServiceProvider.GetRequiredService<IDirectory>().PartnershipsAsync(default);
        var here = all.Single(one => one.Slug == "hampshire");
        work.ServiceProvider.GetRequiredService<Scope>().To(here.Id);
        work.ServiceProvider.GetRequiredService<Address>().Partnership = here;
        var evidence = work.ServiceProvider.GetRequiredService<IEnumerable<IFrameworkEvidence>>();
        return await evidence.OfType<SurveysEvidence>().Single().HereAsync(default);
    }
}
