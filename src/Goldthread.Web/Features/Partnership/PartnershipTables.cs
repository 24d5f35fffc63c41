using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership;

/// <summary>Readable names for this module's tables. Inside a sub-query use <c>db.Set&lt;T&gt;()</c>.</summary>
public static class PartnershipTables
{
    extension(GoldthreadDb db)
    {
        public DbSet<SafeguardingPartnership> Partnerships => db.Set<SafeguardingPartnership>();

        public DbSet<JointMember> JointMembers => db.Set<JointMember>();

        public DbSet<Agency> Agencies => db.Set<Agency>();

        public DbSet<AgencyMembership> AgencyMemberships => db.Set<AgencyMembership>();

        public DbSet<Group> Groups => db.Set<Group>();

        public DbSet<Person> People => db.Set<Person>();

        public DbSet<Post> Posts => db.Set<Post>();

        public DbSet<Theme> Themes => db.Set<Theme>();

        public DbSet<Priority> Priorities => db.Set<Priority>();

        public DbSet<Installation> Installations => db.Set<Installation>();
    }
}
