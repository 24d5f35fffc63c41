using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Goldthread.Platform.Data.Postgres;

/// <summary>
/// Full-text column, append-only trail, and forced row-level security on every table. The policies read settings that
/// <see cref="ScopeInterceptor"/> writes each time a connection is opened; a connection without them gets an error, never
/// all rows and never silently none.
/// </summary>
public sealed class PostgresObjects(string applicationRole) : IDatabaseObjects
{
    private string Role => $"\"{applicationRole.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public IEnumerable<string> Statements(IModel model)
    {
        string[] fixedOnes =
        [
            // Letters without their accents, as SQLite's index keeps them.
            """
                CREATE OR REPLACE FUNCTION goldthread_plain(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
                $$ SELECT regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g') $$
                """,
            """
                ALTER TABLE floor_search_entry ADD COLUMN IF NOT EXISTS document tsvector GENERATED ALWAYS AS (
                  setweight(to_tsvector('english', coalesce(goldthread_plain(reference), '')), 'A') ||
                  setweight(to_tsvector('english', goldthread_plain(title)), 'B') ||
                  setweight(to_tsvector('english', goldthread_plain(body)), 'D')) STORED
                """,
            "CREATE INDEX IF NOT EXISTS floor_search_document ON floor_search_entry USING gin (document)",
            """
                CREATE OR REPLACE FUNCTION goldthread_ids(setting text) RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
                DECLARE named text := nullif(current_setting(setting, true), '');
                BEGIN
                  IF named IS NULL THEN RAISE EXCEPTION '% is not set', setting; END IF;
                  IF named = 'none' THEN RETURN ARRAY[]::uuid[]; END IF;
                  RETURN string_to_array(named, ',')::uuid[];
                END $$
                """,
            """
                CREATE OR REPLACE FUNCTION goldthread_across() RETURNS boolean LANGUAGE plpgsql STABLE AS $$
                DECLARE named text := nullif(current_setting('goldthread.across', true), '');
                BEGIN
                  IF named IS NULL THEN RAISE EXCEPTION 'goldthread.across is not set'; END IF;
                  RETURN named = 'on';
                END $$
                """,
            """
                CREATE OR REPLACE FUNCTION goldthread_trail_stays() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'The trail is append-only.'; END $$
                """,
            """
                CREATE OR REPLACE TRIGGER floor_trail_entry_stays BEFORE UPDATE OR DELETE ON floor_trail_entry
                FOR EACH ROW EXECUTE FUNCTION goldthread_trail_stays()
                """,
            """
                CREATE OR REPLACE TRIGGER floor_trail_entry_remains BEFORE TRUNCATE ON floor_trail_entry
                FOR EACH STATEMENT EXECUTE FUNCTION goldthread_trail_stays()
                """,
            $"GRANT USAGE ON SCHEMA public TO {Role}",
            $"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {Role}",
            $"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {Role}",
            // The scheduler makes its own tables after this.
            $"ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {Role}",
            $"REVOKE UPDATE, DELETE, TRUNCATE ON floor_trail_entry FROM {Role}",
        ];
        return fixedOnes.Concat(
            model.GetEntityTypes().Where(type => type.GetTableName() is not null).SelectMany(WallOf)
        );
    }

    private static string OfOwnAgency => $"agency_id = {Any("agencies")}";

    private static IEnumerable<string> WallOf(IEntityType type)
    {
        var table = type.GetTableName()!;
        var rows = Rows(type);
        var written = typeof(IHeldByAgency).IsAssignableFrom(type.ClrType) ? OfOwnAgency : rows;
        // One statement to the server, and so one transaction: nobody sees the table without its policy.
        return
        [
            $"""
                ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
                ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
                DROP POLICY IF EXISTS {Walls.FilterName} ON {table};
                CREATE POLICY {Walls.FilterName} ON {table} USING ({rows}) WITH CHECK ({written})
                """,
        ];
    }

    /// <summary>The settings stand in sub-queries, which PostgreSQL answers once a statement and not once a row.</summary>
    private static string Rows(IEntityType type)
    {
        var inScope = $"partnership_id = {Any("partnerships")}";
        if (typeof(IOwned).IsAssignableFrom(type.ClrType))
        {
            return SeenByAgencies(type) is { } own
                ? $"{inScope} AND (partnership_id = {Any("whole")} OR {own})"
                : inScope;
        }

        if (typeof(IHeldByAgency).IsAssignableFrom(type.ClrType))
        {
            return type.ClrType.GetCustomAttribute<ReadThroughAttribute>() is { } through
                ? $"{OfOwnAgency} OR {Released(type, through)}"
                : OfOwnAgency;
        }

        return typeof(IFloor).IsAssignableFrom(type.ClrType)
            ? $"(SELECT goldthread_across()) OR partnership_id IS NULL OR {inScope}"
            : "true";
    }

    private static string? SeenByAgencies(IEntityType type)
    {
        if (typeof(INamesAgency).IsAssignableFrom(type.ClrType))
        {
            return OfOwnAgency;
        }

        if (typeof(IKeptFromAgencies).IsAssignableFrom(type.ClrType))
        {
            return "false";
        }

        return type.ClrType.GetCustomAttribute<SeenByAgenciesAttribute>() is { } seen
            ? $"EXISTS (SELECT 1 FROM {Conventions.TableName(seen.Naming)} AS naming "
                + $"WHERE naming.{Conventions.Snake(seen.Key)} = {type.GetTableName()}.id AND naming.agency_id = {Any("agencies")})"
            : null;
    }

    private static string Released(IEntityType type, ReadThroughAttribute through) =>
        $"EXISTS (SELECT 1 FROM {Conventions.TableName(through.Release)} AS release "
        + $"WHERE release.{Conventions.Snake(through.Key)} = {type.GetTableName()}.{Conventions.Snake(through.Own)} "
        + $"AND release.partnership_id = {Any("whole")})";

    private static string Any(string setting) => $"ANY ((SELECT goldthread_ids('goldthread.{setting}'))::uuid[])";
}
