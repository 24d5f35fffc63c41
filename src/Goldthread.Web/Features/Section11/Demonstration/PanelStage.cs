using Goldthread.Features.Improvement;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11.AllocatingPanels;
using Goldthread.Features.Section11.Panel;
using Goldthread.Features.Section11.ScoringReturns;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.Demonstration;

/// <summary>What a panel of the demonstration does with a cycle, each through the use cases that its people use.</summary>
[Scoped]
public sealed class PanelStage(
    CycleByYearQuery cycles,
    CyclePanelQuery panels,
    AllotPanels allot,
    ScoringQuery scoring,
    SaveScore save,
    FinishEvaluation finish
)
{
    private const int Eleven = 11;
    private const int Ninth = 9;

    /// <summary>The team sends what the product suggests.</summary>
    public async Task AllotAsync(int year, CancellationToken cancel)
    {
        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        var panel = await panels.OfAsync(cycle, toChange: false, cancel);
        var suggested = PanelSuggestion.Of(
            [.. panel.Agencies.Select(agency => new PanelNeed(agency.Agency.Id, []))],
            panel.Members,
            panel.Conflicts.Bars
        );
        await allot.RunAsync(
            year,
            [
                .. panel.Agencies.Select(agency =>
                {
                    var posts = suggested[agency.Agency.Id].Select(member => (Guid?)member.PostId).ToList();
                    return new PanelPair(agency.Agency.Slug, posts.ElementAtOrDefault(0), posts.ElementAtOrDefault(1));
                }),
            ],
            cancel
        );
    }

    /// <summary>The panel member who is on the stage scores their agencies.</summary>
    /// <param name="stage">Forgets what one score needed before the next, because every save looks at all that is known.</param>
    /// <param name="year">The cycle.</param>
    /// <param name="standards">How many of each; where it is all of them they finish.</param>
    /// <param name="seed">Makes two readers differ now and then.</param>
    /// <param name="cancel">Stops.</param>
    public async Task ScoreAsync(SceneStage stage, int year, int standards, int seed, CancellationToken cancel)
    {
        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        foreach (var own in await scoring.MineAsync(cycle, cancel))
        {
            foreach (var (at, section) in own.View.Sections.Take(standards).Index())
            {
                stage.Db.ChangeTracker.Clear();
                await save.RunAsync(
                    new ScoreToSave(year, own.Agency.Slug, section.Key, own.View.ScoreOf(section)?.Version),
                    OpinionOf(own.View, section, (at * seed) + own.Agency.Slug.Length),
                    cancel
                );
            }

            if (standards >= own.View.Sections.Count)
            {
                await finish.RunAsync(year, own.Agency.Slug, own.View.Read.Submission.Id, cancel);
            }
        }
    }

    private static PanelOpinion OpinionOf(ScoringView view, QuestionSection section, int seed)
    {
        var scale = PanelStandards.ScaleOf(view.Sheet.Set, section);
        var points = scale.Scored.OrderBy(scale.Worth).ToList();
        var said = scale.Find(StandardRating.Of(view.Sheet, section)) ?? points[0];
        var rating = seed % Eleven == 0 ? points[Math.Max(0, points.IndexOf(said) - 1)] : said;
        return new PanelOpinion(
            rating.Code,
            (EvidenceRung)(seed % Enum.GetValues<EvidenceRung>().Length),
            seed % 3 == 0 ? Comment(scale.IsGood(rating)) : null,
            seed % 5 == 0 ? "Ask about supervision in the conversation. (Demonstration)" : null,
            seed % Ninth == 0 && scale.IsGood(rating)
        );
    }

    private static string Comment(bool isGood) =>
        isGood
            ? "The audit shows it well. Say next time what children noticed. (Demonstration)"
            : "The records that you sent are from one team only. Read others as well. (Demonstration)";
}
