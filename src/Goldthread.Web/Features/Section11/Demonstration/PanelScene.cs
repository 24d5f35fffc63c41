using Goldthread.Features.Partnership;
using Goldthread.Features.Section11.ModeratingRatings;
using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Access;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Demonstration;

/// <summary>
/// The panels: each area’s scored and agreed the self-assessment of two years ago, and Hampshire’s has begun with the agencies
/// that have sent theirs this year. All scores are made up.
/// </summary>
public sealed class PanelScene(
    PanelStage panel,
    CycleStage play,
    ModerationQuery moderation,
    CycleByYearQuery cycles,
    AgreeRatings agree,
    AgreeTheSame same,
    Address address
) : IScene
{
    private const int DaysToScore = 20;
    private const int Begun = 3;

    public int Order => 610;

    /// <summary>Whose panel is on the stage.</summary>
    public (string Slug, string ShortName) Place { get; set; } = ("hampshire", "Hampshire");

    public async Task PlayAsync(SceneStage stage, CancellationToken cancel)
    {
        if (stage.IsShort)
        {
            return;
        }

        var launched = await stage
            .Db.Cycles.AsNoTracking()
            .Where(cycle => cycle.LaunchedAt != null)
            .OrderBy(cycle => cycle.Year)
            .Select(cycle => new
            {
                cycle.Id,
                cycle.Year,
                cycle.PanelOn,
            })
            .ToListAsync(cancel);
        var (earlier, here) = (launched[0], Place);
        var areas = await stage
            .Db.CycleAreas.AsNoTracking()
            .Where(area => area.CycleId == earlier.Id)
            .Join(stage.Db.Partnerships, area => area.PartnershipId, place => place.Id, (_, place) => place)
            .OrderBy(place => place.Name)
            .ToListAsync(cancel);
        foreach (var (at, place) in areas.Index())
        {
            Place = (place.Slug, place.ShortName);
            CycleStage.MoveTo(stage, earlier.PanelOn.AddDays(-DaysToScore));
            await AllotAsync(stage, earlier.Year, cancel);
            foreach (var (seed, member) in CyclePeople.Readers.Index())
            {
                await ScoreAsync(stage, earlier.Year, Post(member), (int.MaxValue, at + seed + 2), cancel);
            }

            CycleStage.MoveTo(stage, earlier.PanelOn);
            await ModerateAsync(stage, earlier.Year, cancel);
        }

        Place = here;
        CycleStage.MoveTo(stage, stage.Today);
        await AllotAsync(stage, launched[^1].Year, cancel);
        await ScoreAsync(stage, launched[^1].Year, Post(CyclePeople.Readers[0]), (Begun, 1), cancel);
        address.Partnership = null;
        await play.EndAsync(stage, cancel);
    }

    /// <summary>The team asks the panel to read whatever has come.</summary>
    public async Task AllotAsync(SceneStage stage, int year, CancellationToken cancel)
    {
        await EnterAsync(stage, Post("Business manager"), cancel);
        await panel.AllotAsync(year, cancel);
    }

    /// <summary>One member scores so many standards of each of their agencies.</summary>
    public async Task ScoreAsync(
        SceneStage stage,
        int year,
        string member,
        (int Standards, int Seed) how,
        CancellationToken cancel
    )
    {
        await EnterAsync(stage, member, cancel);
        await panel.ScoreAsync(stage, year, how.Standards, how.Seed, cancel);
    }

    /// <summary>The team agrees every rating of every agency that both have scored.</summary>
    public async Task ModerateAsync(SceneStage stage, int year, CancellationToken cancel)
    {
        await EnterAsync(stage, Post("Business manager"), cancel);
        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        foreach (var one in (await moderation.AllAsync(cycle, toChange: false, cancel)).Where(one => one.IsOpen))
        {
            var agency = one.Panel.Agency.Slug;
            await same.RunAsync(year, agency, isOneEnough: false, cancel);
            if (one.ToDiscuss.Count > 0)
            {
                await agree.RunAsync(year, agency, [.. one.ToDiscuss.Select(Judge)], isOneEnough: false, cancel);
            }
        }
    }

    private static RatingToAgree Judge(ModeratedStandard standard) =>
        new()
        {
            Section = standard.Section.Key,
            Rating = standard.Scores[0].Score.Rating,
            Evidence = standard.Lowest,
            Reason = "The panel looked at the audit again and agreed on this. (Demonstration)",
            Comment = standard.Comments,
            IsGoodPractice = standard.IsMarkedGood,
        };

    private string Post(string duty) => $"{duty}, {Place.ShortName}";

    private async Task EnterAsync(SceneStage stage, string post, CancellationToken cancel)
    {
        var slug = Place.Slug;
        var here = await stage.Db.Partnerships.AsNoTracking().SingleAsync(one => one.Slug == slug, cancel);
        await play.EnterAsync(stage, post, cancel);
        address.Partnership = new NamedPartnership(here.Id, here.Slug, here.Name, false);
    }
}
