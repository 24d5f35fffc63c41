using Goldthread.Platform.Data.Postgres;
using Goldthread.Platform.Data.Sqlite;
using Goldthread.Platform.Events;
using Goldthread.Platform.Search;
using Goldthread.Platform.Trail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Goldthread.Platform.Data;

/// <summary>Registers the context and what happens around a save, for the database that the settings name.</summary>
public static class DataSetup
{
    public const string SqliteMigrations = "Goldthread.Migrations.Sqlite";
    public const string PostgresMigrations = "Goldthread.Migrations.Postgres";

    public static void AddData(this IServiceCollection services, DatabaseSettings settings, FeatureAssemblies features)
    {
        services.AddSingleton(settings);
        services.AddSingleton(features);
        services.AddSingleton<WriterGate>();
        services.AddSingleton<DatabaseStartup>();
        services.AddScoped<Scope>();
        services.AddScoped<CurrentForm>();
        services.AddScoped<EventDispatcher>();
        services.AddScoped<SearchWriter>();
        services.AddScoped<TrailWriter>();
        services.AddScoped<SaveSteps>();
        services.AddScoped<DatabaseChecks>();
        services.AddSingleton<AnswerStore>();
        services.AddScoped<KeptAnswers>();
        services.AddSingleton<BulkWriter>();
        if (settings.Kind == DatabaseKind.Sqlite)
        {
            services.AddSingleton<PragmaInterceptor>();
            services.AddSingleton<IDatabaseObjects, SqliteObjects>();
            services.AddScoped<ISearchIndex, SqliteSearch>();
        }
        else
        {
            services.AddScoped<ScopeInterceptor>();
            var role = new NpgsqlConnectionStringBuilder(settings.Connection).Username ?? "goldthread";
            services.AddSingleton<IDatabaseObjects>(new PostgresObjects(role));
            services.AddScoped<ISearchIndex, PostgresSearch>();
        }

        services.AddDbContext<GoldthreadDb>((provider, options) => Use(options, provider, settings));
    }

    private static void Use(DbContextOptionsBuilder options, IServiceProvider provider, DatabaseSettings settings)
    {
        if (settings.Kind == DatabaseKind.Sqlite)
        {
            options
                .UseSqlite(settings.Connection, sqlite => sqlite.MigrationsAssembly(SqliteMigrations))
                .AddInterceptors(provider.GetRequiredService<PragmaInterceptor>());
        }
        else
        {
            options
                .UseNpgsql(settings.Connection, postgres => postgres.MigrationsAssembly(PostgresMigrations))
                .AddInterceptors(provider.GetRequiredService<ScopeInterceptor>());
        }
    }
}
