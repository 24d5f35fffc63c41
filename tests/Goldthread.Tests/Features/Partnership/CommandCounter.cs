using System.Diagnostics;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Partnership;

/// <summary>Counts the commands that one site sends to its database for a page, when nothing was counted before.</summary>
public sealed class CommandCounter
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>,
        IDisposable
{
    private readonly List<IDisposable> subscriptions = [];
    private readonly AnswerStore answers;
    private readonly string database;
    private int count;

    public CommandCounter(Site site)
    {
        answers = site.Services.GetRequiredService<AnswerStore>();
        var settings = site.Services.GetRequiredService<DatabaseSettings>();
        database =
            settings.Kind == DatabaseKind.Sqlite
                ? settings.SqliteFile
                : new Npgsql.NpgsqlConnectionStringBuilder(settings.Connection).Database!;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public async Task<int> OfAsync(Visitor visitor, string path)
    {
        answers.Forget();
        Interlocked.Exchange(ref count, 0);
        var page = await visitor.GetAsync(path);
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        return count;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            lock (subscriptions)
            {
                subscriptions.Add(value.Subscribe(this));
            }
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            value.Value is CommandExecutedEventData executed
            && (executed.Command.Connection!.DataSource == database || executed.Command.Connection.Database == database)
        )
        {
            Interlocked.Increment(ref count);
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        lock (subscriptions)
        {
            subscriptions.ForEach(subscription => subscription.Dispose());
        }
    }
}
