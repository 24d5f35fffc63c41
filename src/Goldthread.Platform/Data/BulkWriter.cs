using System.Data.Common;
using Goldthread.Platform.Trail;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Goldthread.Platform.Data;

/// <summary>
/// Writes many rows past change tracking: a prepared command on SQLite, a binary copy on PostgreSQL. Only rows that are
/// marked <see cref="IBulk"/>, inside a transaction that the caller has opened and whose trail names the import.
/// </summary>
public sealed class BulkWriter
{
    /// <summary>PostgreSQL copies into no table with row-level security, so rows land here first and are then inserted.</summary>
    private const string Landing = "goldthread_landing";

    public async Task WriteAsync<TRow>(GoldthreadDb db, IEnumerable<TRow> rows, CancellationToken cancel)
        where TRow : class, IBulk
    {
        var type = db.Model.FindEntityType(typeof(TRow))!;
        var columns = type.GetProperties().ToList();
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
        {
            await CopyAsync(postgres, type, columns, rows, cancel);
        }
        else
        {
            await InsertAsync(db, type, columns, rows, cancel);
        }
    }

    private static async Task InsertAsync<TRow>(
        GoldthreadDb db,
        IEntityType type,
        List<IProperty> columns,
        IEnumerable<TRow> rows,
        CancellationToken cancel
    )
        where TRow : class
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using DbCommand command = connection.CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var names = columns.Select(column => column.GetColumnName()).ToList();
        command.CommandText =
            $"INSERT INTO {type.GetTableName()} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(name => $"@{name}"))})";
        foreach (var name in names)
        {
            command.Parameters.Add(new SqliteParameter($"@{name}", null));
        }

        await command.PrepareAsync(cancel);
        var getters = columns.Select(column => column.GetGetter()).ToList();
        foreach (var row in rows)
        {
            for (var at = 0; at < getters.Count; at++)
            {
                command.Parameters[at].Value = getters[at].GetClrValue(row) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private static async Task CopyAsync<TRow>(
        NpgsqlConnection connection,
        IEntityType type,
        List<IProperty> columns,
        IEnumerable<TRow> rows,
        CancellationToken cancel
    )
        where TRow : class
    {
        var table = type.GetTableName();
        var names = string.Join(", ", columns.Select(column => column.GetColumnName()));
        await RunAsync(
            connection,
            $"CREATE TEMPORARY TABLE {Landing} ON COMMIT DROP AS SELECT {names} FROM {table} WITH NO DATA",
            cancel
        );
        await LandAsync(connection, names, columns, rows, cancel);
        await RunAsync(
            connection,
            $"INSERT INTO {table} ({names}) SELECT {names} FROM {Landing}; DROP TABLE {Landing}",
            cancel
        );
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task LandAsync<TRow>(
        NpgsqlConnection connection,
        string names,
        List<IProperty> columns,
        IEnumerable<TRow> rows,
        CancellationToken cancel
    )
        where TRow : class
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {Landing} ({names}) FROM STDIN (FORMAT BINARY)",
            cancel
        );
        var getters = columns.Select(column => column.GetGetter()).ToList();
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            foreach (var getter in getters)
            {
                if (getter.GetClrValue(row) is { } value)
                {
                    await copy.WriteAsync(value, cancel);
                }
                else
                {
                    await copy.WriteNullAsync(cancel);
                }
            }
        }

        await copy.CompleteAsync(cancel);
    }
}
