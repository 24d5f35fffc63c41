namespace Goldthread.Platform.CommandLine;

/// <summary>What a verb is given: a terminal, and the application when it needs data.</summary>
public sealed class VerbHost(Terminal terminal, Func<Func<IServiceProvider, Task<int>>, CancellationToken, Task<int>> run)
{
    public Terminal Terminal => terminal;

    /// <summary>Starts the application, makes sure that the database is up to date, and runs the work in a scope.</summary>
    public Task<int> WithDataAsync(string command, Func<IServiceProvider, Task<int>> work, CancellationToken cancel) =>
        run(work, cancel);

    /// <summary>The same without looking at the database first.</summary>
    public Task<int> WithServicesAsync(string command, Func<IServiceProvider, Task<int>> work, CancellationToken cancel) =>
        run(work, cancel);
}
