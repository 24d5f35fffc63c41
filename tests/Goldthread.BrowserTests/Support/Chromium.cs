using Goldthread.BrowserTests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Goldthread.BrowserTests.Support;

/// <summary>
/// One browser a run: the Chromium that the machine has, never one that is fetched. Without it the browser tests say in
/// one line that they did not run; with <c>CI=true</c> that is a failure.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Missing =
        "Chromium is not installed, so the browser tests did not run. Install it (Debian: apt-get install chromium) or name it in GOLDTHREAD_CHROMIUM.";

    private static readonly SemaphoreSlim Starting = new(1, 1);
    private static IPlaywright? driver;
    private static IBrowser? running;

    public static async Task<IBrowser> GetAsync()
    {
        await Starting.WaitAsync();
        try
        {
            return running ??= await StartAsync();
        }
        finally
        {
            Starting.Release();
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
        {
            await running.DisposeAsync();
        }

        driver?.Dispose();
        World.DeleteAll();
    }

    private static async Task<IBrowser> StartAsync()
    {
        var program = Find();
        if (program is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Missing);
            Assert.Skip(Missing);
        }

        driver = await Playwright.CreateAsync();
        return await driver.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = program,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                ],
            }
        );
    }

    private static string? Find()
    {
        string?[] places =
        [
            Environment.GetEnvironmentVariable("GOLDTHREAD_CHROMIUM"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
        ];
        return places.FirstOrDefault(File.Exists);
    }
}
