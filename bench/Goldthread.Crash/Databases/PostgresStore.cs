using System.Data.Common;
using Goldthread.Tests.Support;
using Npgsql;

namespace Goldthread.Crash.Databases;

/// <summary>A server of its own, as the tests start it. It is the product that is killed, never the server.</summary>
public sealed class PostgresStore(Postgres server) : IStore
{
    private const string Database = "crash";

    public string Name => "PostgreSQL";

    public IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["GOLDTHREAD_DATABASE"] = server.ConnectionOf(Postgres.ApplicationRole, Database),
            ["GOLDTHREAD_DATABASE_OWNER"] = server.ConnectionOf(Postgres.OwnerRole, Database),
        };

    public async Task PrepareAsync(Product product, CancellationToken cancel)
    {
        await server.RunAsync("postgres", $"CREATE DATABASE {Database} OWNER {Postgres.OwnerRole}");
        await server.RunAsync(Database, $"ALTER SCHEMA public OWNER TO {Postgres.OwnerRole}");
        await product.RequireAsync(["migrate"], cancel);
    }

    public async Task<DbConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(server.ConnectionOf("postgres", Database) + ";Pooling=false");
        await connection.OpenAsync(cancel);
        return connection;
    }

    /// <summary>The server was not killed, so there is nothing to ask that its constraints have not said.</summary>
    public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
