using Goldthread.Features.Partnership;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.FrameworkReview.Demonstration;

/// <summary>Each partnership of one area gets the rows of the framework; their joint body keeps no framework of its own.</summary>
public sealed class FrameworkScene(FrameworkRows rows) : IScene
{
    public int Order => 400;

    public async Task PlayAsync(SceneStage stage, CancellationToken cancel)
    {
        var partnerships = await stage
            .Db.Partnerships.AsNoTracking()
            .Where(partnership => partnership.Kind == PartnershipKind.Local)
            .OrderBy(partnership => partnership.Name)
            .Select(partnership => partnership.Id)
            .ToListAsync(cancel);
        foreach (var partnership in partnerships)
        {
            rows.AddShipped(partnership);
        }

        await stage.Db.SaveChangesAsync(this, cancel);
    }
}
