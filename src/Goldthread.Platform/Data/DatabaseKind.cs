namespace Goldthread.Platform.Data;

public enum DatabaseKind
{
    /// <summary>Embedded: one file, one process, one writer at a time.</summary>
    Sqlite,

    /// <summary>A server shared by several nodes, with forced row-level security.</summary>
    Postgres,
}
