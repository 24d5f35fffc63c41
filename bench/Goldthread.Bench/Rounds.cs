using System.Diagnostics;

namespace Goldthread.Bench;

/// <summary>Times work that runs in this process, on one thread.</summary>
public static class Rounds
{
    private const int WarmUps = 20;
    private const int Timed = 200;

    /// <summary>The best of many rounds, in milliseconds, after enough of them that the code is compiled for good.</summary>
    public static async Task<Result> BestAsync(Action work, CancellationToken cancel)
    {
        for (var round = 0; round < WarmUps; round++)
        {
            work();
        }

        // The last tier of the compiler runs in the background.
        await Task.Delay(TimeSpan.FromMilliseconds(500), cancel);
        var (best, cpu) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var round = 0; round < Timed; round++)
        {
            cancel.ThrowIfCancellationRequested();
            using var process = Process.GetCurrentProcess();
            var cpuBefore = process.TotalProcessorTime;
            var start = Stopwatch.GetTimestamp();
            work();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            process.Refresh();
            cpu = Math.Min(cpu, (process.TotalProcessorTime - cpuBefore).TotalMilliseconds);
        }

        return new(best, cpu, $"best of {Timed} rounds");
    }
}
