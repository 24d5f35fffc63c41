namespace Goldthread.Platform.Events;

/// <summary>A fact in the past tense, declared by the module where it happens and handled only by later modules.</summary>
public interface IDomainEvent;

/// <summary>
/// What a later module does when something has happened. It runs inside the transaction of the use case that caused it,
/// before the commit, adds its rows to the same context and does not save.
/// </summary>
public interface IHandle<in TEvent>
    where TEvent : IDomainEvent
{
    Task HandleAsync(TEvent fact, CancellationToken cancel);
}
