using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Goldthread.Platform.Data.Sqlite;

/// <summary>
/// Sets <c>synchronous=FULL</c> on each opened connection, so that an acknowledged write survives a power cut. Write-ahead
/// logging is set once and stays in the file; foreign keys come with the connection string.
/// </summary>
public sealed class PragmaInterceptor : DbConnectionInterceptor
{
    private const string Pragma = "PRAGMA synchronous=FULL";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragma;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragma;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
