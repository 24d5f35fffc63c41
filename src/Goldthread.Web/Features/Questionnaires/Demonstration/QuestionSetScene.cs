using Goldthread.Platform.Work;

namespace Goldthread.Features.Questionnaires.Demonstration;

/// <summary>The sets that ship with the product, as every installation has them.</summary>
public sealed class QuestionSetScene(ShippedSets sets) : IScene
{
    public int Order => 210;

    public async Task PlayAsync(SceneStage stage, CancellationToken cancel)
    {
        await sets.AddAsync(cancel);
        await stage.Db.SaveChangesAsync(this, cancel);
    }
}
