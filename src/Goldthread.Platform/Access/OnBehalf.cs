using Goldthread.Platform.Work;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Platform.Access;

/// <summary>
/// Reads for a person who is not the one asking: their digest, their calendar. Each gets a unit of work of its own, with
/// exactly that person's posts and scope, and nothing of the caller's.
/// </summary>
[Scoped]
public sealed class OnBehalf(IServiceScopeFactory scopes)
{
    /// <param name="person">Who the unit of work acts as.</param>
    /// <param name="partnership">The slug of the one partnership to look at, or nothing for all they reach.</param>
    /// <param name="read">What to read, with the services of that unit of work.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<T> ReadAsync<T>(
        SignedInPerson person,
        string? partnership,
        Func<IServiceProvider, Task<T>> read,
        CancellationToken cancel
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var entrance = scope.ServiceProvider.GetRequiredService<Entrance>();
        await entrance.EnterAsync(person, cancel);
        if (partnership is not null)
        {
            await entrance.GoToAsync(partnership, cancel);
        }

        return await read(scope.ServiceProvider);
    }
}
