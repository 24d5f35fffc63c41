namespace Goldthread.Platform.Data;

/// <summary>
/// Lets one writer at a time into SQLite. SQLite's own waiting is unfair: some writers would wait for seconds. The gate
/// covers the whole transaction and helps one process, which is what the embedded database is for.
/// </summary>
public sealed class WriterGate : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    public async Task<IDisposable> EnterAsync(CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        return new Turn(gate);
    }

    public IDisposable Enter()
    {
        gate.Wait();
        return new Turn(gate);
    }

    public void Dispose() => gate.Dispose();

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        private SemaphoreSlim? held = gate;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
