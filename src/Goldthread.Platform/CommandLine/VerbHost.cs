namespace Goldthread.Platform.CommandLine;

/// <summary>What a verb is given: a terminal, and the application when it needs data.</summary>
public sealed class VerbHost(Terminal terminal, Func<Func<IServiceProvider, Task<int>>, CancellationToken, Task<int>> run)
{
    public Terminal Terminal => terminal;

    /// <summary>
    /// Starts the application without its web server, makes sure that the database is there and up to date (SQLite is
    /// created and migrated; PostgreSQL must have been migrated), opens a scope and runs the work in it.
    /// A verb that touches no data does not call this.
    /// </summary>
    public Task<int> WithDataAsync(Func<IServiceProvider, Task<int>> work, CancellationToken cancel) => run(work, cancel);
}
