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
            """
                ALTER TABLE floor_search_entry ADD COLUMN IF NOT EXISTS document tsvector GENERATED ALWAYS AS (
                  setweight(to_tsvector('english', coalesce(reference, '')), 'A') ||
                  setweight(to_tsvector('english', title), 'B') || setweight(to_tsvector('english', body), 'D')) STORED
                """,
            "CREATE INDEX IF NOT EXISTS floor_search_document ON floor_search_entry USING gin (document)",
            """
                CREATE OR REPLACE FUNCTION goldthread_partnerships() RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
                DECLARE named text := nullif(current_setting('goldthread.partnerships', true), '');
                BEGIN
                  IF named IS NULL THEN RAISE EXCEPTION 'goldthread.partnerships is not set'; END IF;
                  IF named = 'none' THEN RETURN ARRAY[]::uuid[]; END IF;
                  RETURN string_to_array(named, ',')::uuid[];
                END $$
                """,
            """
                CREATE OR REPLACE FUNCTION goldthread_across() RETURNS boolean LANGUAGE sql STABLE AS
                $$ SELECT coalesce(current_setting('goldthread.across', true), '') = 'on' $$
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

    private static IEnumerable<string> WallOf(IEntityType type)
    {
        var table = type.GetTableName()!;
        var rows = Rows(type);
        return
        [
            $"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
            $"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
            $"DROP POLICY IF EXISTS scope ON {table}",
            $"CREATE POLICY scope ON {table} USING ({rows}) WITH CHECK ({rows})",
        ];
    }

    private static string Rows(IEntityType type)
    {
        if (typeof(IOwned).IsAssignableFrom(type.ClrType))
        {
            return "partnership_id = ANY (goldthread_partnerships())";
        }

        return typeof(IFloor).IsAssignableFrom(type.ClrType)
            ? "goldthread_across() OR partnership_id IS NULL OR partnership_id = ANY (goldthread_partnerships())"
            : "true";
    }
}
