using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.FrameworkReview;

/// <summary>Readable names for this module's tables. Inside a sub-query use <c>db.Set&lt;T&gt;()</c>.</summary>
public static class FrameworkReviewTables
{
    extension(GoldthreadDb db)
    {
        public DbSet<FrameworkRow> FrameworkRows => db.Set<FrameworkRow>();
    }
}
