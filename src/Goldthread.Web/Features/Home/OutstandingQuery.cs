using Goldthread.Platform.Access;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Home;

/// <summary>How much is owed in each partnership whose debts this person may see.</summary>
public sealed class OutstandingQuery(
    OnBehalf onBehalf,
    CurrentUser user,
    IDirectory directory,
    ILogger<OutstandingQuery> log
)
{
    public async Task<IReadOnlyList<OwedCount>> CountAsync(CancellationToken cancel)
    {
        List<OwedCount> counts = [];
        foreach (var partnership in await directory.PartnershipsAsync(cancel))
        {
            if (user.May(HomePolicy.Owed, partnership.Id))
            {
                counts.Add(new OwedCount(partnership, await CountInAsync(partnership, cancel)));
            }
        }

        return counts;
    }

    /// <summary>Modules count in the partnership of an address, so each is asked as if its page were opened.</summary>
    private async Task<int?> CountInAsync(NamedPartnership partnership, CancellationToken cancel)
    {
        var person = new SignedInPerson(user.AccountId!.Value, user.PersonId!.Value, null, user.Name, user.Email!);
        try
        {
            return await onBehalf.ReadAsync(person, partnership.Slug, services => SumAsync(services, cancel), cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "What is owed in {Partnership} could not be counted", partnership.Slug);
            return null;
        }
    }

    private static async Task<int> SumAsync(IServiceProvider services, CancellationToken cancel)
    {
        var sum = 0;
        foreach (var source in services.GetServices<IOutstanding>())
        {
            sum += await source.CountHereAsync(cancel);
        }

        return sum;
    }
}

/// <summary>How much is owed in one partnership.</summary>
/// <param name="Partnership">Which.</param>
/// <param name="Count">How much, or nothing where a module could not say.</param>
public sealed record OwedCount(NamedPartnership Partnership, int? Count);
