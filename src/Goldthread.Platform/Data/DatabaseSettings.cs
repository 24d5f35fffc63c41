using Goldthread.Platform.CommandLine;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Goldthread.Platform.Data;

/// <summary>Where the data are.</summary>
/// <param name="Kind">PostgreSQL when <c>GOLDTHREAD_DATABASE</c> is set, otherwise SQLite.</param>
/// <param name="Connection">Connection string of the application's own role.</param>
/// <param name="OwnerConnection">Connection string of the schema's owner, used by <c>migrate</c> alone.</param>
/// <param name="Folder">The data directory: the SQLite file, uploaded documents, keys.</param>
public sealed record DatabaseSettings(DatabaseKind Kind, string Connection, string OwnerConnection, string Folder)
{
    /// <summary>The name of the SQLite file in the data directory.</summary>
    public const string FileName = "goldthread.db";

    /// <summary>Reads <c>GOLDTHREAD_DATA</c>, <c>GOLDTHREAD_DATABASE</c> and <c>GOLDTHREAD_DATABASE_OWNER</c>.</summary>
    /// <exception cref="SettingUnfitException">A connection string cannot be read.</exception>
    public static DatabaseSettings From(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(configuration["GOLDTHREAD_DATA"] is { Length: > 0 } named ? named : "data");
        return Postgres(configuration, "GOLDTHREAD_DATABASE") is { } connection
            ? new DatabaseSettings(
                DatabaseKind.Postgres,
                connection,
                Postgres(configuration, "GOLDTHREAD_DATABASE_OWNER") ?? connection,
                folder
            )
            : Sqlite(folder);
    }

    private static string? Postgres(IConfiguration configuration, string setting)
    {
        if (configuration[setting] is not { Length: > 0 } connection)
        {
            return null;
        }

        try
        {
            return new NpgsqlConnectionStringBuilder(connection) is { Host: { Length: > 0 }, Username: { Length: > 0 } }
                ? connection
                : throw new SettingUnfitException($"{setting} must name Host and Username.");
        }
        catch (ArgumentException)
        {
            // Its own words may repeat the password.
            throw new SettingUnfitException(
                $"{setting} is not a connection string. It looks like Host=…;Database=…;Username=…;Password=…"
            );
        }
    }

    public static DatabaseSettings Sqlite(string folder)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, FileName),
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();
        return new DatabaseSettings(DatabaseKind.Sqlite, connection, connection, folder);
    }

    public string SqliteFile => Path.Combine(Folder, FileName);
}
