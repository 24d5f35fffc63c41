using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
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

        public DbSet<Indicator> Indicators => db.Set<Indicator>();

        public DbSet<IndicatorDefinition> IndicatorDefinitions => db.Set<IndicatorDefinition>();

        public DbSet<IndicatorTarget> IndicatorTargets => db.Set<IndicatorTarget>();

        public DbSet<IndicatorSupplier> IndicatorSuppliers => db.Set<IndicatorSupplier>();

        public DbSet<LimitsRecalculation> LimitsRecalculations => db.Set<LimitsRecalculation>();

        public DbSet<IndicatorRefresh> IndicatorRefreshes => db.Set<IndicatorRefresh>();

        public DbSet<RefreshDecision> RefreshDecisions => db.Set<RefreshDecision>();

        public DbSet<MeasureOpening> MeasureOpenings => db.Set<MeasureOpening>();

        public DbSet<ReturnWindow> ReturnWindows => db.Set<ReturnWindow>();

        public DbSet<DataReturn> DataReturns => db.Set<DataReturn>();

        public DbSet<ReturnedFigure> ReturnedFigures => db.Set<ReturnedFigure>();

        public DbSet<FigureIssue> FigureIssues => db.Set<FigureIssue>();

        public DbSet<IndicatorFigure> IndicatorFigures => db.Set<IndicatorFigure>();

        public DbSet<Commentary> Commentaries => db.Set<Commentary>();

        public DbSet<ScrutinyPack> ScrutinyPacks => db.Set<ScrutinyPack>();

        public DbSet<PackNote> PackNotes => db.Set<PackNote>();

        public DbSet<PackIssue> PackIssues => db.Set<PackIssue>();
    }
}
