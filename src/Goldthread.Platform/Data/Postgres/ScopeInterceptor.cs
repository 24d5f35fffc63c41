using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Goldthread.Platform.Data.Postgres;

/// <summary>
/// Tells PostgreSQL the scope each time a connection is opened, also when it comes from the pool, which has forgotten the
/// last one. The row-level security of every table reads it.
/// </summary>
public sealed class ScopeInterceptor(Scope scope) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText =
            "SELECT set_config('goldthread.partnerships', @partnerships, false), set_config('goldthread.across', @across, false)";
        Add(command, "partnerships", scope.Partnerships.Count == 0 ? "none" : string.Join(',', scope.Partnerships));
        Add(command, "across", scope.Across ? "on" : "off");
        return command;
    }

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
