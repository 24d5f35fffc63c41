using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Platform.CommandLine;

/// <summary>What a verb is given: a terminal, and the application when it needs data.</summary>
public sealed class VerbHost(Terminal terminal, Product product)
{
    public Terminal Terminal => terminal;

    /// <summary>
    /// Builds the application without its web server, makes sure that the database is there and up to date (SQLite is
    /// created and migrated; PostgreSQL must have been migrated), opens a scope and runs the work in it, acting as the
    /// command. A verb that touches no data does not call this.
    /// </summary>
    /// <exception cref="DatabaseUnfitException">PostgreSQL is behind, or the database fails its checks.</exception>
    public Task<int> WithDataAsync(string command, Func<IServiceProvider, Task<int>> work, CancellationToken cancel) =>
        WithServicesAsync(
            command,
            async services =>
            {
                await PrepareAsync(services, cancel);
                return await work(services);
            },
            cancel
        );

    /// <summary>
    /// The same for a verb that brings one file in. A file that is not there, and what the file as a whole or a rule refuses,
    /// is one line at its first row; faults within it are told by <see cref="RefusesAsync"/>.
    /// </summary>
    public async Task<int> WithFileAsync(
        string command,
        string path,
        Func<IServiceProvider, FileStream, Task<int>> bring,
        CancellationToken cancel
    )
    {
        if (!File.Exists(path))
        {
            await terminal.Error.WriteLineAsync($"{path}:1:-: There is no such file.");
            return Terminal.Refused;
        }

        return await WithDataAsync(
            command,
            async services =>
            {
                try
                {
                    await using var content = File.OpenRead(path);
                    return await bring(services, content);
                }
                catch (Exception refusal) when (refusal is RuleBrokenException or FileRefusedException)
                {
                    await terminal.Error.WriteLineAsync($"{Path.GetFileName(path)}:1:-: {refusal.Message}");
                    return Terminal.Refused;
                }
            },
            cancel
        );
    }

    /// <summary>Tells the faults of a file, one line each after its name, and whether there are any.</summary>
    public async Task<bool> RefusesAsync<T>(string file, IReadOnlyList<T> faults)
        where T : notnull
    {
        foreach (var fault in faults)
        {
            await terminal.Error.WriteLineAsync($"{file}:{fault}");
        }

        return faults.Count > 0;
    }

    /// <summary>The same without looking at the database first: for <c>migrate</c> and <c>restore</c>.</summary>
    public async Task<int> WithServicesAsync(
        string command,
        Func<IServiceProvider, Task<int>> work,
        CancellationToken cancel
    )
    {
        await using var app = Build();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs($"Command: goldthread {command}");
        return await work(scope.ServiceProvider);
    }

    /// <summary>Builds the application as <c>serve</c> needs it.</summary>
    /// <exception cref="SettingUnfitException">A setting cannot be read.</exception>
    public WebApplication Build()
    {
        try
        {
            return GoldthreadHost.Build(product);
        }
        catch (Exception unread) when (unread is ArgumentException or FormatException or InvalidOperationException)
        {
            throw new SettingUnfitException($"A setting cannot be used: {unread.Message}");
        }
    }

    /// <summary>Brings SQLite up to date, requires it of PostgreSQL, and runs the checks of the database.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancel)
    {
        var startup = services.GetRequiredService<DatabaseStartup>();
        if (services.GetRequiredService<DatabaseSettings>().Kind == DatabaseKind.Sqlite)
        {
            await startup.MigrateAsync(cancel);
        }
        else
        {
            await startup.RequireCurrentAsync(cancel);
        }

        var faults = await services.GetRequiredService<DatabaseChecks>().RunAsync(cancel);
        if (faults.Count > 0)
        {
            throw new DatabaseUnfitException(string.Join(Environment.NewLine, faults));
        }
    }
}
