using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Goldthread.Platform.Data.Postgres;

/// <summary>
/// Tells PostgreSQL the scope each time a connection is opened, also when it comes from the pool, which has forgotten the
/// last one, and again before the next command when the scope has changed while a transaction was open. The row-level
/// security of every table reads it.
/// </summary>
public sealed class ScopeInterceptor(Scope scope)
    : DbCommandInterceptor,
        IDbConnectionInterceptor,
        IDbTransactionInterceptor
{
    private const int Nothing = -1;

    /// <summary>The edition of the scope that the open connection knows.</summary>
    private int told = Nothing;

    public void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell(connection);

    public Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    ) => TellAsync(connection, cancellationToken);

    /// <summary>A setting made inside a transaction goes with it; so does one made after a savepoint.</summary>
    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => told = Nothing;

    public Task TransactionRolledBackAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    ) => Forget();

    public void RolledBackToSavepoint(DbTransaction transaction, TransactionEventData eventData) => told = Nothing;

    public Task RolledBackToSavepointAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        CancellationToken cancellationToken = default
    ) => Forget();

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        TellAgain(command);
        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        await TellAgainAsync(command, cancellationToken);
        return result;
    }

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result
    )
    {
        TellAgain(command);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    )
    {
        await TellAgainAsync(command, cancellationToken);
        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result
    )
    {
        TellAgain(command);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        await TellAgainAsync(command, cancellationToken);
        return result;
    }

    private Task Forget()
    {
        told = Nothing;
        return Task.CompletedTask;
    }

    private void TellAgain(DbCommand command)
    {
        if (told != scope.Edition)
        {
            Tell(command.Connection!);
        }
    }

    private Task TellAgainAsync(DbCommand command, CancellationToken cancel) =>
        told == scope.Edition ? Task.CompletedTask : TellAsync(command.Connection!, cancel);

    private void Tell(DbConnection connection)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
        told = scope.Edition;
    }

    private async Task TellAsync(DbConnection connection, CancellationToken cancel)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancel);
        told = scope.Edition;
    }

    private DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText =
            "SELECT set_config('goldthread.partnerships', @partnerships, false), set_config('goldthread.whole', @whole, false), "
            + "set_config('goldthread.agencies', @agencies, false), set_config('goldthread.across', @across, false)";
        Add(command, "partnerships", List(scope.Partnerships));
        Add(command, "whole", List(scope.Whole));
        Add(command, "agencies", List(scope.Agencies));
        Add(command, "across", scope.Across ? "on" : "off");
        return command;
    }

    private static string List(IReadOnlyList<Guid> ids) => ids.Count == 0 ? "none" : string.Join(',', ids);

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
