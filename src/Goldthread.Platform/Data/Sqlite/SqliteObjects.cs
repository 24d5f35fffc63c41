using Microsoft.EntityFrameworkCore.Metadata;

namespace Goldthread.Platform.Data.Sqlite;

/// <summary>Full-text index and append-only trail on SQLite.</summary>
public sealed class SqliteObjects : IDatabaseObjects
{
    public IEnumerable<string> Statements(IModel model) =>
        [
            """
                CREATE VIRTUAL TABLE IF NOT EXISTS floor_search USING fts5(
                  reference, title, body, content='floor_search_entry', content_rowid='id',
                  tokenize='porter unicode61 remove_diacritics 2')
                """,
            """
                CREATE TRIGGER IF NOT EXISTS floor_search_added AFTER INSERT ON floor_search_entry BEGIN
                  INSERT INTO floor_search(rowid, reference, title, body) VALUES (new.id, new.reference, new.title, new.body);
                END
                """,
            """
                CREATE TRIGGER IF NOT EXISTS floor_search_removed AFTER DELETE ON floor_search_entry BEGIN
                  INSERT INTO floor_search(floor_search, rowid, reference, title, body)
                  VALUES ('delete', old.id, old.reference, old.title, old.body);
                END
                """,
            """
                CREATE TRIGGER IF NOT EXISTS floor_search_changed AFTER UPDATE ON floor_search_entry BEGIN
                  INSERT INTO floor_search(floor_search, rowid, reference, title, body)
                  VALUES ('delete', old.id, old.reference, old.title, old.body);
                  INSERT INTO floor_search(rowid, reference, title, body) VALUES (new.id, new.reference, new.title, new.body);
                END
                """,
            """
                CREATE TRIGGER IF NOT EXISTS floor_trail_entry_stays BEFORE UPDATE ON floor_trail_entry BEGIN
                  SELECT RAISE(ABORT, 'The trail is append-only.');
                END
                """,
            """
                CREATE TRIGGER IF NOT EXISTS floor_trail_entry_remains BEFORE DELETE ON floor_trail_entry BEGIN
                  SELECT RAISE(ABORT, 'The trail is append-only.');
                END
                """,
        ];
}
