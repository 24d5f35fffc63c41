namespace Goldthread.Tests.Architecture.Planted;

/// <summary>Planted: a use case that makes another one on demand, and has two doors.</summary>
public sealed class PlantedUseCase(Func<OtherUseCase> other)
{
    public Task RunAsync() => other().RunAsync();

    public Task UndoAsync() => Task.CompletedTask;
}

/// <summary>Planted: a well-made use case.</summary>
public sealed class OtherUseCase
{
    public Task RunAsync() => Task.CompletedTask;
}
