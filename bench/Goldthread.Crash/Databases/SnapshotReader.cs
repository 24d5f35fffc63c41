using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Goldthread.Crash.Checking;

namespace Goldthread.Crash.Databases;

/// <summary>Reads what the check needs, in words that both databases understand.</summary>
public sealed class SnapshotReader(DbConnection connection)
{
    private static readonly Dictionary<string, string?> Nothing = [];

    public async Task<Snapshot> ReadAsync(IEnumerable<Effect> effects, CancellationToken cancel)
    {
        var tables = effects.Select(effect => (effect.Kind, effect.Table)).Distinct().ToList();
        var kinds = tables.Select(table => table.Kind).ToHashSet(StringComparer.Ordinal);
        var trail = await RowsAsync(
            "SELECT kind, subject_id, action, \"before\", \"after\" FROM floor_trail_entry ORDER BY chain_id, number",
            row => (Kind: row.GetString(0), Id: IdOf(row[1]), Action: row.GetString(2), Before: row[3], After: row[4]),
            cancel
        );
        List<StoredRecord> records = [];
        foreach (var (kind, table) in tables)
        {
            records.AddRange(await RowsAsync($"SELECT * FROM {table}", row => RecordOf(kind, row), cancel));
        }

        var found = await RowsAsync(
            "SELECT subject_id, title, body FROM floor_search_entry",
            row => (Id: IdOf(row[0]), Words: $"{row.GetString(1)}\n{row.GetString(2)}"),
            cancel
        );
        var presses = await RowsAsync("SELECT token FROM floor_form_press", row => row.GetString(0), cancel);
        return new Snapshot(
            [
                .. trail
                    .Where(line => kinds.Contains(line.Kind))
                    .Select(line => new TrailLine(
                        line.Kind,
                        line.Id,
                        line.Action,
                        ValuesOf(line.Before),
                        ValuesOf(line.After)
                    )),
            ],
            records,
            found.ToLookup(entry => entry.Id, entry => entry.Words),
            presses.ToHashSet(StringComparer.Ordinal)
        );
    }

    private async Task<List<T>> RowsAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync(cancel);
        List<T> all = [];
        while (await rows.ReadAsync(cancel))
        {
            all.Add(read(rows));
        }

        return all;
    }

    private static StoredRecord RecordOf(string kind, DbDataReader row) =>
        new(
            kind,
            IdOf(row["id"]),
            Enumerable
                .Range(0, row.FieldCount)
                .ToDictionary(
                    at => Pascal(row.GetName(at)),
                    at => row.IsDBNull(at) ? null : Convert.ToString(row[at], CultureInfo.InvariantCulture),
                    StringComparer.Ordinal
                )
        );

    private static Dictionary<string, string?> ValuesOf(object json) =>
        json is string text
            ? JsonSerializer
                .Deserialize<Dictionary<string, JsonElement>>(text)!
                .ToDictionary(
                    value => value.Key,
                    value => value.Value.ValueKind == JsonValueKind.Null ? null : value.Value.ToString(),
                    StringComparer.Ordinal
                )
            : Nothing;

    private static Guid IdOf(object id) =>
        id switch
        {
            Guid guid => guid,
            string text => Guid.Parse(text),
            _ => Guid.Empty,
        };

    /// <summary><c>other_names</c> is <c>OtherNames</c> in the trail.</summary>
    private static string Pascal(string column) =>
        string.Concat(column.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
