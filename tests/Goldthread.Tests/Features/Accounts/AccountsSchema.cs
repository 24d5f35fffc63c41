using System.Globalization;
using Goldthread.Platform.Data;
using Goldthread.Platform.Jobs;
using Goldthread.Platform.Web;
using Goldthread.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Goldthread.Tests.Features.Accounts;

/// <summary>An empty database with the product's tables, made once a run for each kind and copied for each test.</summary>
public static class AccountsSchema
{
    private static readonly SemaphoreSlim Making = new(1, 1);
    private static readonly Dictionary<DatabaseKind, Dictionary<string, string?>> Templates = [];
    private static int count;

    /// <returns>The settings that lead to the copy.</returns>
    public static async Task<Dictionary<string, string?>> CopyAsync(DatabaseKind kind)
    {
        await Making.WaitAsync();
        try
        {
            if (!Templates.TryGetValue(kind, out var template))
            {
                template = await NewAsync(kind, null);
                await MakeAsync(template);
                Templates.Add(kind, template);
            }

            return await NewAsync(kind, template);
        }
        finally
        {
            Making.Release();
        }
    }

    private static async Task<Dictionary<string, string?>> NewAsync(DatabaseKind kind, Dictionary<string, string?>? template)
    {
        var folder = TestFolders.New();
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["GOLDTHREAD_DATA"] = folder,
            ["GOLDTHREAD_ADDRESS"] = AccountsSite.Address,
            ["RateLimits:RequestsAMinute"] = "1000000",
            ["RateLimits:SignInsInFifteenMinutes"] = "1000000",
        };
        if (kind == DatabaseKind.Postgres)
        {
            var server = (await Postgres.GetAsync())!;
            var name = string.Create(CultureInfo.InvariantCulture, $"accounts_{Interlocked.Increment(ref count)}");
            var from = template is null
                ? ""
                : $" TEMPLATE {new NpgsqlConnectionStringBuilder(template["GOLDTHREAD_DATABASE"]).Database}";
            await server.RunAsync("postgres", $"CREATE DATABASE {name}{from} OWNER {Postgres.OwnerRole}");
            await server.RunAsync(name, $"ALTER SCHEMA public OWNER TO {Postgres.OwnerRole}");
            settings["GOLDTHREAD_DATABASE"] = server.ConnectionOf(Postgres.ApplicationRole, name);
            settings["GOLDTHREAD_DATABASE_OWNER"] = server.ConnectionOf(Postgres.OwnerRole, name);
        }
        else if (template is not null)
        {
            File.Copy(
                Path.Combine(template["GOLDTHREAD_DATA"]!, DatabaseSettings.FileName),
                Path.Combine(folder, DatabaseSettings.FileName)
            );
        }

        return settings;
    }

    /// <summary>The tables come from the model, so that these tests do not wait for a migration.</summary>
    private static async Task MakeAsync(Dictionary<string, string?> settings)
    {
        var product = new Product(typeof(Modules).Assembly, Modules.InOrder) { Settings = settings };
        await using var app = GoldthreadHost.Build(product, builder => builder.Logging.ClearProviders());
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Scope>().AcrossTheFloor();
        var known = scope.ServiceProvider.GetRequiredService<DatabaseSettings>();
        var db = scope.ServiceProvider.GetRequiredService<GoldthreadDb>();
        db.Database.SetConnectionString(known.OwnerConnection);
        if (db.IsSqlite)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        }

        await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        var model = db.GetService<IDesignTimeModel>().Model;
        foreach (var statement in scope.ServiceProvider.GetRequiredService<IDatabaseObjects>().Statements(model))
        {
            await db.Database.ExecuteSqlRawAsync(statement.Replace("{", "{{").Replace("}", "}}"));
        }

        await new JobTables(known).BringUpToDateAsync(CancellationToken.None);
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
    }
}
