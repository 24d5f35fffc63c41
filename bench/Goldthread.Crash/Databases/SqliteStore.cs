using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Goldthread.Crash.Databases;

/// <summary>The file in the data directory, where the product makes it by itself.</summary>
public sealed class SqliteStore(string folder) : IStore
{
    public string Name => "SQLite";

    public IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    public Task PrepareAsync(Product product, CancellationToken cancel) => Task.CompletedTask;

    public async Task<DbConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = Path.Combine(folder, "goldthread.db"),
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString()
        );
        await connection.OpenAsync(cancel);
        return connection;
    }

    public async Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        List<string> faults = [];
        await using var integrity = connection.CreateCommand();
        integrity.CommandText = "PRAGMA integrity_check";
        await using (var said = await integrity.ExecuteReaderAsync(cancel))
        {
            while (await said.ReadAsync(cancel))
            {
                faults.Add($"integrity_check: {said.GetString(0)}");
            }
        }

        faults.Remove("integrity_check: ok");
        await using var keys = connection.CreateCommand();
        keys.CommandText = "PRAGMA foreign_key_check";
        await using var orphans = await keys.ExecuteReaderAsync(cancel);
        while (await orphans.ReadAsync(cancel))
        {
            faults.Add($"foreign_key_check: {orphans.GetString(0)} refers to {orphans.GetString(2)}");
        }

        return faults;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
