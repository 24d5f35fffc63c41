using System.Data.Common;
using Goldthread.Platform.Trail;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Goldthread.Platform.Data;

/// <summary>
/// Writes many rows past change tracking: a prepared command on SQLite, arrays on PostgreSQL. Only rows that are
/// marked <see cref="IBulk"/>, inside a transaction that the caller has opened and whose trail names the import.
/// </summary>
public sealed class BulkWriter
{
    private const int RowsAtOnce = 2_000;

    public async Task WriteAsync<TRow>(GoldthreadDb db, IEnumerable<TRow> rows, CancellationToken cancel)
        where TRow : class, IBulk
    {
        var type = db.Model.FindEntityType(typeof(TRow))!;
        var columns = type.GetProperties().ToList();
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
        {
            await SendAsync(postgres, type, columns, rows, cancel);
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

    /// <summary>Columns as arrays, because PostgreSQL refuses COPY into a table with row-level security.</summary>
    private static async Task SendAsync<TRow>(
        NpgsqlConnection connection,
        IEntityType type,
        List<IProperty> columns,
        IEnumerable<TRow> rows,
        CancellationToken cancel
    )
        where TRow : class
    {
        var names = columns.Select(column => column.GetColumnName()).ToList();
        var getters = columns.Select(column => column.GetGetter()).ToList();
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"INSERT INTO {type.GetTableName()} ({string.Join(", ", names)}) SELECT * FROM unnest({string.Join(", ", names.Select(name => $"@{name}"))})";
        foreach (var chunk in rows.Chunk(RowsAtOnce))
        {
            command.Parameters.Clear();
            for (var at = 0; at < columns.Count; at++)
            {
                var values = Array.CreateInstance(columns[at].ClrType, chunk.Length);
                for (var row = 0; row < chunk.Length; row++)
                {
                    values.SetValue(getters[at].GetClrValue(chunk[row]), row);
                }

                command.Parameters.AddWithValue(names[at], values);
            }

            await command.ExecuteNonQueryAsync(cancel);
        }
    }
}
