using Goldthread.Platform.Access;
using Goldthread.Platform.Data;

namespace Goldthread.Features.Questionnaires.BringingSets;

/// <summary>Shipped sets are brought up to date whenever the database is.</summary>
public sealed class SetsOfThisVersion(BringShippedSets bring, CurrentUser user) : IReferenceSource
{
    public Task BringUpToDateAsync(CancellationToken cancel)
    {
        user.ActAs("Command: goldthread migrate");
        return bring.RunAsync(cancel);
    }
}
