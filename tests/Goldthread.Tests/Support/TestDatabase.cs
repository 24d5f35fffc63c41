using System.Reflection;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Jobs;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Web;
using MailKit.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Goldthread.Tests.Support;

/// <summary>
/// A database of its own for one test, copied from a template that is made once a run. It stands on the product's own
/// registration; only the clock, the mail folder and the tests' small entities are the tests'.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim Making = new(1, 1);
    private static readonly Dictionary<DatabaseKind, DatabaseSettings> Templates = [];

    private readonly ServiceProvider services;

    private TestDatabase(DatabaseSettings settings, FakeTimeProvider time, ServiceProvider services)
    {
        Settings = settings;
        Time = time;
        this.services = services;
    }

    public DatabaseSettings Settings { get; }

    public FakeTimeProvider Time { get; }

    public IServiceProvider Services => services;

    /// <summary>A fresh copy with the tests' own entities.</summary>
    public static async Task<TestDatabase> NewAsync(
        DatabaseKind kind,
        Action<IServiceCollection>? change = null,
        int? poolSize = null
    )
    {
        Assert.SkipUnless(
            kind == DatabaseKind.Sqlite || Postgres.IsWanted,
            "PostgreSQL is not installed: this test did not run."
        );
        var template = await TemplateOfAsync(kind);
        var settings = await CopyAsync(template, poolSize);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        return new TestDatabase(settings, time, Build(settings, time, change));
    }

    /// <summary>Services on any database, for example a restored one.</summary>
    public static ServiceProvider ServicesOf(DatabaseSettings settings) => Build(settings, TimeProvider.System, null);

    /// <summary>Another process on the same database: its own services, its own clock reading the same time.</summary>
    public ServiceProvider AnotherNode(Action<IServiceCollection>? change = null) => Build(Settings, Time, change);

    /// <summary>A unit of work in these partnerships.</summary>
    public TestWork Work(params Guid[] partnerships) => new(services, partnerships, across: false);

    /// <summary>A unit of work across the floor, as the job runner's.</summary>
    public TestWork AcrossTheFloor() => new(services, [], across: true);

    /// <summary>Runs statements as somebody who owns the database and ignores its walls.</summary>
    public async Task AsOwnerAsync(string sql)
    {
        if (Settings.Kind == DatabaseKind.Sqlite)
        {
            await using var connection = new SqliteConnection(Settings.Connection + ";Pooling=False");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
        else
        {
            await (await Postgres.GetAsync())!.RunAsync(
                new NpgsqlConnectionStringBuilder(Settings.Connection).Database!,
                sql
            );
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (Settings.Kind == DatabaseKind.Sqlite)
        {
            SqliteConnection.ClearPool(new SqliteConnection(Settings.Connection));
        }
        else
        {
            Postgres.Drop(Settings.Connection);
        }
    }

    private static async Task<DatabaseSettings> CopyAsync(DatabaseSettings template, int? poolSize)
    {
        var folder = TestFolders.New();
        if (template.Kind == DatabaseKind.Sqlite)
        {
            var settings = DatabaseSettings.Sqlite(folder);
            File.Copy(template.SqliteFile, settings.SqliteFile);
            return settings;
        }

        var name = Postgres.TakeName();
        var server = (await Postgres.GetAsync())!;
        var source = new NpgsqlConnectionStringBuilder(template.Connection).Database;
        await server.RunAsync("postgres", $"CREATE DATABASE {name} TEMPLATE {source} OWNER {Postgres.OwnerRole}");
        return SettingsOf(server, name, folder, poolSize);
    }

    private static async Task<DatabaseSettings> TemplateOfAsync(DatabaseKind kind)
    {
        await Making.WaitAsync();
        try
        {
            if (!Templates.TryGetValue(kind, out var template))
            {
                template = await TemplateAsync(kind);
                Templates.Add(kind, template);
            }

            return template;
        }
        finally
        {
            Making.Release();
        }
    }

    private static async Task<DatabaseSettings> TemplateAsync(DatabaseKind kind)
    {
        var folder = TestFolders.New();
        DatabaseSettings settings;
        if (kind == DatabaseKind.Sqlite)
        {
            settings = DatabaseSettings.Sqlite(folder);
        }
        else
        {
            var server =
                await Postgres.GetAsync() ?? throw new InvalidOperationException("PostgreSQL is not installed.");
            var name = Postgres.TakeName();
            await server.RunAsync("postgres", $"CREATE DATABASE {name} OWNER {Postgres.OwnerRole}");
            await server.RunAsync(name, $"ALTER SCHEMA public OWNER TO {Postgres.OwnerRole}");
            settings = SettingsOf(server, name, folder, null);
        }

        await using var provider = Build(settings, new FakeTimeProvider(), null);
        await MakeSchemaAsync(provider, settings);
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        return settings;
    }

    /// <summary>
    /// The tests' entities are in no migration, so their tables come from the model; everything else here is what
    /// <see cref="DatabaseStartup.MigrateAsync"/> does.
    /// </summary>
    private static async Task MakeSchemaAsync(IServiceProvider provider, DatabaseSettings settings)
    {
        await using var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Scope>().AcrossTheFloor();
        var db = scope.ServiceProvider.GetRequiredService<GoldthreadDb>();
        db.Database.SetConnectionString(settings.OwnerConnection);
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

        await new JobTables(settings).BringUpToDateAsync(CancellationToken.None);
    }

    private static ServiceProvider Build(
        DatabaseSettings settings,
        TimeProvider time,
        Action<IServiceCollection>? change
    )
    {
        var found = new ServiceCollection();
        var features = new FeatureAssemblies(Assembly.GetExecutingAssembly());
        found.AddLogging();
        found.AddSingleton(time);
        found.AddScoped<CurrentUser>();
        found.AddData(settings, features);
        found.ConfigureDbContext<GoldthreadDb>(options =>
            options.ReplaceService<IModelCacheKeyFactory, TestModelKey>()
        );
        found.AddFound(features);
        found.AddDocuments();
        found.AddMail(
            new MailSettings(
                null,
                0,
                SecureSocketOptions.None,
                null,
                null,
                "Goldthread",
                "goldthread@example.org",
                null
            )
        );
        found.AddSingleton<RunRecurring>();
        found.AddDataProtection().UseEphemeralDataProtectionProvider();
        change?.Invoke(found);
        return found.BuildServiceProvider(validateScopes: true);
    }

    private static DatabaseSettings SettingsOf(Postgres server, string database, string folder, int? poolSize) =>
        new(
            DatabaseKind.Postgres,
            server.ConnectionOf(Postgres.ApplicationRole, database, poolSize),
            server.ConnectionOf(Postgres.OwnerRole, database),
            folder
        );

    /// <summary>Keeps the model with the tests' entities apart from the product's, which the same process also builds.</summary>
    private sealed class TestModelKey : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (typeof(TestModelKey), designTime);
    }
}
