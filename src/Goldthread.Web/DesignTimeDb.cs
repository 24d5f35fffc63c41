using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Events;
using Goldthread.Platform.Search;
using Goldthread.Platform.Trail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Goldthread;

/// <summary>
/// Gives the migration tool a context for the provider named after <c>--</c>: <c>sqlite</c> or <c>postgres</c>
/// (see <c>make migration</c>). Nothing else uses it.
/// </summary>
public sealed class DesignTimeDb : IDesignTimeDbContextFactory<GoldthreadDb>
{
    private static readonly WriterGate Gate = new();

    public GoldthreadDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<GoldthreadDb>();
        if (args.Contains("postgres", StringComparer.OrdinalIgnoreCase))
        {
            options.UseNpgsql("Host=localhost", pg => pg.MigrationsAssembly(DataSetup.PostgresMigrations));
        }
        else
        {
            options.UseSqlite("Data Source=design.db", lite => lite.MigrationsAssembly(DataSetup.SqliteMigrations));
        }

        var scope = new Scope();
        var user = new CurrentUser();
        var services = new ServiceCollection().BuildServiceProvider();
        var steps = new SaveSteps(
            scope,
            new EventDispatcher(services),
            new SearchWriter(),
            new TrailWriter(user, TimeProvider.System),
            new CurrentForm(),
            Gate,
            TimeProvider.System
        );
        return new GoldthreadDb(options.Options, new FeatureAssemblies(typeof(Modules).Assembly), scope, steps);
    }
}
