using Goldthread.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Platform.Events;

/// <summary>Hands the facts that entities raised to their handlers until no handler raises another.</summary>
public sealed class EventDispatcher(IServiceProvider services)
{
    public async Task DispatchAsync(Func<IEnumerable<Entity>> tracked, CancellationToken cancel)
    {
        while (tracked().SelectMany(entity => entity.TakeEvents()).ToList() is { Count: > 0 } facts)
        {
            foreach (var fact in facts)
            {
                await HandleAsync((dynamic)fact, cancel);
            }
        }
    }

    private async Task HandleAsync<TEvent>(TEvent fact, CancellationToken cancel)
        where TEvent : IDomainEvent
    {
        foreach (var handler in services.GetServices<IHandle<TEvent>>())
        {
            await handler.HandleAsync(fact, cancel);
        }
    }
}
