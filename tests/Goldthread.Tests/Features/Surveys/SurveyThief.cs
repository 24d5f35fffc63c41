using System.Data.Common;
using System.Globalization;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Goldthread.Tests.Features.Surveys;

/// <summary>Reads the database past the product, as somebody who has stolen it would: every table, every place of a row.</summary>
public static class SurveyThief
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<IReadOnlyList<StolenRow>> AnswersAsync(Site site, DatabaseKind kind) =>
        RowsAsync(site, kind, "surveys_survey_answer", "choices");

    public static Task<IReadOnlyList<StolenRow>> TextsAsync(Site site, DatabaseKind kind) =>
        RowsAsync(site, kind, "surveys_survey_text", "said");

    /// <summary>Everything that stands in each table.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> TablesAsync(Site site, DatabaseKind kind)
    {
        await using var connection = await OpenAsync(site, kind);
        List<string> tables = [];
        await ReadAsync(
            connection,
            kind == DatabaseKind.Sqlite
                ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'floor_search_[dic]*' AND name <> 'floor_search'"
                : "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
            row => tables.Add(row.GetString(0))
        );
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            List<string> lines = [];
            await ReadAsync(
                connection,
                $"SELECT * FROM \"{table}\"",
                row => lines.Add(string.Join(' ', Enumerable.Range(0, row.FieldCount).Select(row.GetValue)))
            );
            all[table] = string.Join('\n', lines.Order(StringComparer.Ordinal));
        }

        return all;
    }

    private static async Task<IReadOnlyList<StolenRow>> RowsAsync(
        Site site,
        DatabaseKind kind,
        string table,
        string said
    )
    {
        await using var connection = await OpenAsync(site, kind);
        List<StolenRow> rows = [];
        await ReadAsync(
            connection,
            kind == DatabaseKind.Sqlite
                ? $"SELECT key, {said}, rowid, 0 FROM {table}"
                : $"SELECT key, {said}, ctid::text, xmin::text FROM {table}",
            row =>
                rows.Add(
                    new StolenRow(row.GetInt64(0), row.GetString(1), Padded(row.GetValue(2)), Padded(row.GetValue(3)))
                )
        );
        return rows;
    }

    /// <summary>PostgreSQL names a place as (page,row): both are padded, so that text sorts as numbers do.</summary>
    private static string Padded(object value) =>
        string.Join(
            ',',
            Convert
                .ToString(value, CultureInfo.InvariantCulture)!
                .Trim('(', ')')
                .Split(',')
                .Select(part => part.PadLeft(20, '0'))
        );

    private static async Task<DbConnection> OpenAsync(Site site, DatabaseKind kind)
    {
        var settings = site.Services.GetRequiredService<DatabaseSettings>();
        if (kind == DatabaseKind.Sqlite)
        {
            var sqlite = new SqliteConnection(settings.Connection + ";Pooling=False");
            await sqlite.OpenAsync(Stop);
            return sqlite;
        }

        var all = await site.LookAsync(db => Task.FromResult(string.Join(',', db.ScopePartnerships)));
        var postgres = new NpgsqlConnection(settings.OwnerConnection + ";Pooling=false");
        await postgres.OpenAsync(Stop);
        await ReadAsync(
            postgres,
            $"SELECT set_config('goldthread.partnerships', '{all}', false), set_config('goldthread.whole', '{all}', false), "
                + "set_config('goldthread.agencies', 'none', false), set_config('goldthread.across', 'on', false)",
            _ => { }
        );
        return postgres;
    }

    private static async Task ReadAsync(DbConnection connection, string sql, Action<DbDataReader> each)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Stop);
        while (await reader.ReadAsync(Stop))
        {
            each(reader);
        }
    }
}

/// <summary>A row of what people said, and where it lies.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Said">What was chosen, or what was written.</param>
/// <param name="Place">Where the database keeps it.</param>
/// <param name="Transaction">Which transaction wrote it.</param>
public sealed record StolenRow(long Key, string Said, string Place, string Transaction)
{
    public string KeyText => Key.ToString(CultureInfo.InvariantCulture);
}
