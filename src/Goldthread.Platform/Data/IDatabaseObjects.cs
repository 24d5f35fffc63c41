using Microsoft.EntityFrameworkCore.Metadata;

namespace Goldthread.Platform.Data;

/// <summary>
/// What a database needs beyond its tables: the full-text index, the triggers that keep the trail append-only, and on
/// PostgreSQL the walls. Drawn from the model after each migration; safe to run again.
/// </summary>
public interface IDatabaseObjects
{
    /// <summary>The statements, in order.</summary>
    IEnumerable<string> Statements(IModel model);
}
