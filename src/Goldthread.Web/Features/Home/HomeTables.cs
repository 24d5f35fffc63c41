using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Home;

/// <summary>Readable names for this module's tables. Inside a sub-query use <c>db.Set&lt;T&gt;()</c>.</summary>
public static class HomeTables
{
    extension(GoldthreadDb db)
    {
        public DbSet<DigestTurn> DigestTurns => db.Set<DigestTurn>();
    }
}
