using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>Readable names for this module's tables. Inside a sub-query use <c>db.Set&lt;T&gt;()</c>.</summary>
public static class ImprovementTables
{
    extension(GoldthreadDb db)
    {
        public DbSet<Finding> Findings => db.Set<Finding>();

        public DbSet<FindingAgency> FindingAgencies => db.Set<FindingAgency>();

        public DbSet<FindingTheme> FindingThemes => db.Set<FindingTheme>();

        public DbSet<EarlierRecommendation> EarlierRecommendations => db.Set<EarlierRecommendation>();

        public DbSet<Recommendation> Recommendations => db.Set<Recommendation>();

        public DbSet<Addressee> Addressees => db.Set<Addressee>();

        public DbSet<AgencyAction> Actions => db.Set<AgencyAction>();

        public DbSet<ActionUpdate> ActionUpdates => db.Set<ActionUpdate>();

        public DbSet<DateChange> DateChanges => db.Set<DateChange>();

        public DbSet<Evidence> Evidence => db.Set<Evidence>();

        public DbSet<EvidenceDraft> EvidenceDrafts => db.Set<EvidenceDraft>();

        public DbSet<ImpactCheck> ImpactChecks => db.Set<ImpactCheck>();

        public DbSet<Challenge> Challenges => db.Set<Challenge>();

        public DbSet<BulkChange> BulkChanges => db.Set<BulkChange>();

        public DbSet<BulkChangeLine> BulkChangeLines => db.Set<BulkChangeLine>();

        public DbSet<ThemeReview> ThemeReviews => db.Set<ThemeReview>();

        public DbSet<TrackerImport> TrackerImports => db.Set<TrackerImport>();
    }
}
