using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset;

/// <summary>Readable names for this module's tables.</summary>
public static class DatasetTables
{
    extension(GoldthreadDb db)
    {
        public DbSet<StatisticsTable> StatisticsTables => db.Set<StatisticsTable>();

        public DbSet<StatisticsRelease> StatisticsReleases => db.Set<StatisticsRelease>();

        public DbSet<ReleaseColumn> ReleaseColumns => db.Set<ReleaseColumn>();

        public DbSet<ReleaseRow> ReleaseRows => db.Set<ReleaseRow>();

        public DbSet<ReleaseQuestion> ReleaseQuestions => db.Set<ReleaseQuestion>();
    }
}
