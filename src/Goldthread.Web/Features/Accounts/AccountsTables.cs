using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts;

/// <summary>Readable names for this module's tables. Inside a sub-query use <c>db.Set&lt;T&gt;()</c>.</summary>
public static class AccountsTables
{
    extension(GoldthreadDb db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();

        public DbSet<Session> Sessions => db.Set<Session>();

        public DbSet<SignInRequest> SignInRequests => db.Set<SignInRequest>();

        public DbSet<Invitation> Invitations => db.Set<Invitation>();

        public DbSet<DigestChoice> DigestChoices => db.Set<DigestChoice>();

        public DbSet<CalendarKey> CalendarKeys => db.Set<CalendarKey>();

        public DbSet<UnsavedForm> UnsavedForms => db.Set<UnsavedForm>();

        public DbSet<SetUpDraft> SetUpDrafts => db.Set<SetUpDraft>();
    }
}
