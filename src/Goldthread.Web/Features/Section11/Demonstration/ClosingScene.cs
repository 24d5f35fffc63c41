using Goldthread.Features.Partnership;
using Goldthread.Features.Section11.ClosingCycles;
using Goldthread.Platform.Access;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Demonstration;

/// <summary>
/// Each area closes the self-assessment of two years ago, so that the four panels’ judgements of the same evidence stand side
/// by side.
/// </summary>
public sealed class ClosingScene(CloseArea close, ShareJudgements share, CycleStage play, Address address) : IScene
{
    /// <summary>Between the day of the letters and the day of closing.</summary>
    private const int DaysToClose = 14;

    public int Order => 660;

    public async Task PlayAsync(SceneStage stage, CancellationToken cancel)
    {
        if (stage.IsShort)
        {
            return;
        }

        var cycle = await stage
            .Db.Cycles.AsNoTracking()
            .Where(one => one.LaunchedAt != null)
            .OrderBy(one => one.Year)
            .FirstAsync(cancel);
        var areas = await stage
            .Db.CycleAreas.AsNoTracking()
            .Where(area => area.CycleId == cycle.Id)
            .Join(stage.Db.Partnerships, area => area.PartnershipId, place => place.Id, (_, place) => place)
            .ToListAsync(cancel);
        CycleStage.MoveTo(stage, cycle.LetterOn.AddDays(DaysToClose));
        foreach (var place in areas)
        {
            await play.EnterAsync(stage, $"Business manager, {place.ShortName}", cancel);
            stage.Scope.NarrowTo(place.Id);
            address.Partnership = new NamedPartnership(place.Id, place.Slug, place.Name, false);
            await close.RunAsync(cycle.Year, cancel);
        }

        address.Partnership = null;
        await play.EndAsync(stage, cancel);
        foreach (var body in areas.Select(place => place.Id).Append(cycle.RunById))
        {
            stage.Scope.To(body);
            await share.RunAsync(cancel);
        }

        await play.EndAsync(stage, cancel);
    }
}
