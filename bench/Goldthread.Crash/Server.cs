using System.Diagnostics;
using System.Net;

namespace Goldthread.Crash;

/// <summary>The product while it serves, to be killed without a word and started again at the same address.</summary>
public sealed class Server(Product product) : IDisposable
{
    private static readonly Uri Ready = new("/health/ready", UriKind.Relative);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(10);

    private readonly HttpClient client = new() { BaseAddress = product.Address, Timeout = Patience };
    private volatile TaskCompletionSource up = NotYet();
    private Process? process;

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task StartAsync(CancellationToken cancel)
    {
        Launch();
        var started = Stopwatch.GetTimestamp();
        while (!await AnswersAsync(cancel))
        {
            if (process!.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
            {
                throw new RigException("After a kill the product did not start again.");
            }

            await Task.Delay(LookAgain, cancel);
        }

        up.SetResult();
    }

    /// <summary>Starts it and does not wait.</summary>
    public void Launch() => process = product.Start(["serve"]);

    /// <summary>Sends SIGKILL to the one process that was started, and waits until it is gone.</summary>
    public void Kill()
    {
        // Whoever waits already goes on waiting for the same moment, however often it is put off.
        up = up.Task.IsCompleted ? NotYet() : up;
        process!.Kill();
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    public Task WhenUpAsync(CancellationToken cancel) => up.Task.WaitAsync(cancel);

    public void Dispose()
    {
        client.Dispose();
        if (process is not null)
        {
            Kill();
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken cancel)
    {
        try
        {
            using var answer = await client.GetAsync(Ready, cancel);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static TaskCompletionSource NotYet() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
