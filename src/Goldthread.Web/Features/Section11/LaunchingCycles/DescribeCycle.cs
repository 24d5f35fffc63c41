using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>Says what a cycle that is being prepared is called, which of the two years it is and what it asks.</summary>
[UseCase]
public sealed class DescribeCycle(GoldthreadDb db, CycleByYearQuery cycles, AskedSetQuery sets, Address address)
{
    public async Task RunAsync(int year, CycleText text, CancellationToken cancel)
    {
        var cycle = await cycles.OwnAsync(year, toChange: true, cancel);
        if ((await sets.AskableAsync(address.Here.Id, cancel)).All(set => set.VersionId != text.QuestionSetVersionId))
        {
            throw new RuleBrokenException("Choose a published question set.", nameof(text.QuestionSetVersionId));
        }

        cycle.Describe(text);
        await db.SaveChangesAsync(this, cancel);
    }
}
