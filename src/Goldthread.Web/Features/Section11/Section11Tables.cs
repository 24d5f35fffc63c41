using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>The tables of this module by their names. Inside a sub-query use <c>db.Set&lt;T&gt;()</c>.</summary>
public static class Section11Tables
{
    extension(GoldthreadDb db)
    {
        public DbSet<Cycle> Cycles => db.Set<Cycle>();

        public DbSet<CycleArea> CycleAreas => db.Set<CycleArea>();

        public DbSet<CycleAgency> CycleAgencies => db.Set<CycleAgency>();

        public DbSet<AreaReturn> AreaReturns => db.Set<AreaReturn>();

        public DbSet<AgencyReturn> AgencyReturns => db.Set<AgencyReturn>();

        public DbSet<ReturnAnswer> ReturnAnswers => db.Set<ReturnAnswer>();

        public DbSet<SectionAssignment> SectionAssignments => db.Set<SectionAssignment>();

        public DbSet<LibraryPiece> LibraryPieces => db.Set<LibraryPiece>();

        public DbSet<Submission> Submissions => db.Set<Submission>();

        public DbSet<Release> Releases => db.Set<Release>();

        public DbSet<AreaAnswers> AreaAnswers => db.Set<AreaAnswers>();

        public DbSet<ReleasedEvidence> ReleasedEvidence => db.Set<ReleasedEvidence>();

        public DbSet<ReturnChase> ReturnChases => db.Set<ReturnChase>();
    }
}
