using System.Diagnostics;

namespace Goldthread.Tests.Support;

/// <summary>
/// The LibreOffice of this machine, which reads what we write without having written it. Without it its tests say in one
/// line that they did not run; with <c>CI=true</c> that is a failure.
/// </summary>
public static class LibreOffice
{
    private const string Missing =
        "LibreOffice is not installed, so its tests did not run. Install it (Debian: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui).";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>The same document in another format.</summary>
    /// <param name="ending">Of the file as it is: <c>docx</c>.</param>
    /// <param name="wanted">Of the file to make: <c>pdf</c>.</param>
    public static async Task<byte[]> ConvertAsync(byte[] file, string ending, string wanted)
    {
        var program = Find();
        if (program is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Missing);
            Assert.Skip(Missing);
        }

        // A profile of its own: two runs that share one would wait for each other.
        var folder = TestFolders.New();
        var path = Path.Combine(folder, "file." + ending);
        await File.WriteAllBytesAsync(path, file, TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            $"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            wanted,
            "--outdir",
            folder,
            path,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        time.CancelAfter(Longest);
        try
        {
            var said = await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(time.Token),
                process.StandardError.ReadToEndAsync(time.Token)
            );
            await process.WaitForExitAsync(time.Token);
            var made = Path.ChangeExtension(path, wanted);
            Assert.True(File.Exists(made), string.Join('\n', said));
            return await File.ReadAllBytesAsync(made, TestContext.Current.CancellationToken);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "soffice"))
            .FirstOrDefault(File.Exists);
}
