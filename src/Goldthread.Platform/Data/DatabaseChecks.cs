using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Platform.Data;

/// <summary>
/// What must be true of the database before anything is served: the traps of the two databases, each refused with a
/// sentence of its own.
/// </summary>
public sealed class DatabaseChecks(GoldthreadDb db)
{
    /// <summary>Older ones can corrupt a file when two connections write and checkpoint together.</summary>
    public static readonly Version OldestSqlite = new(3, 51, 3);

    /// <summary>The faults found, none when the database is fit.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancel) =>
        db.IsSqlite ? await SqliteAsync(cancel) : await PostgresAsync(cancel);

    private async Task<IReadOnlyList<string>> SqliteAsync(CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            List<string> faults = [];
            var version = await OneAsync("SELECT sqlite_version() AS Value", cancel);
            if (new Version(version) < OldestSqlite)
            {
                faults.Add($"SQLite {version} can corrupt a database. At least {OldestSqlite} is needed.");
            }

            Require(
                faults,
                await OneAsync("SELECT journal_mode AS Value FROM pragma_journal_mode", cancel),
                "wal",
                "journal_mode"
            );
            Require(
                faults,
                await OneAsync("SELECT synchronous AS Value FROM pragma_synchronous", cancel),
                "2",
                "synchronous"
            );
            Require(
                faults,
                await OneAsync("SELECT foreign_keys AS Value FROM pragma_foreign_keys", cancel),
                "1",
                "foreign_keys"
            );
            Require(faults, await MappedAsync(cancel), "0", "mmap_size");
            return faults;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<IReadOnlyList<string>> PostgresAsync(CancellationToken cancel)
    {
        List<string> faults = [];
        foreach (var setting in new[] { "fsync", "full_page_writes", "synchronous_commit" })
        {
            if (await OneAsync($"SELECT current_setting('{setting}') AS \"Value\"", cancel) == "off")
            {
                faults.Add(
                    $"PostgreSQL runs with {setting} off: a power cut would lose what people were told is saved."
                );
            }
        }

        if (await OneAsync("SELECT current_setting('data_sync_retry') AS \"Value\"", cancel) == "on")
        {
            faults.Add(
                "PostgreSQL runs with data_sync_retry on: after a failing disk it would report lost data as saved."
            );
        }

        if (
            await OneAsync(
                "SELECT (rolsuper OR rolbypassrls)::text AS \"Value\" FROM pg_roles WHERE rolname = current_user",
                cancel
            ) == "true"
        )
        {
            faults.Add(
                "The application's PostgreSQL role is a superuser or bypasses row-level security. Give it a plain role."
            );
        }

        var open = await db
            .Database.SqlQuery<string>(
                $"""
                SELECT relname::text AS "Value" FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
                WHERE nspname = 'public' AND relkind = 'r' AND relname <> '__EFMigrationsHistory' AND relname NOT LIKE 'qrtz_%'
                AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname
                """
            )
            .ToListAsync(cancel);
        faults.AddRange(
            open.Select(table => $"Table {table} has no forced row-level security. Run: goldthread migrate")
        );
        if (
            await OneAsync(
                "SELECT count(*)::text AS \"Value\" FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE n.nspname = 'public' AND relkind = 'r' AND pg_has_role(relowner, 'MEMBER')",
                cancel
            ) != "0"
        )
        {
            faults.Add(
                "The application's PostgreSQL role owns tables, or may act as their owner, so it could switch the walls off. Use a separate owner."
            );
        }

        return faults;
    }

    /// <summary>This pragma has no table-valued form, and answers nothing where SQLite was built without mapping.</summary>
    private async Task<string> MappedAsync(CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA mmap_size";
        var answer = await command.ExecuteScalarAsync(cancel);
        return Convert.ToString(answer ?? 0L, CultureInfo.InvariantCulture)!;
    }

    private Task<string> OneAsync(string sql, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<string>(sql).SingleAsync(cancel);

    private static void Require(List<string> faults, string found, string wanted, string pragma)
    {
        if (!string.Equals(found, wanted, StringComparison.OrdinalIgnoreCase))
        {
            faults.Add($"SQLite has {pragma} = {found}, where {wanted} is needed.");
        }
    }
}
