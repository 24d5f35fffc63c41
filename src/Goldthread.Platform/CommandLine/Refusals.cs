using System.Net.Sockets;
using Goldthread.Platform.Data;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Goldthread.Platform.CommandLine;

/// <summary>
/// What a command says, in one sentence, when the machine it runs on stands in its way: a database that does not answer, a
/// folder that cannot be written, an address in use. Anything else is a fault of the program and keeps its details.
/// </summary>
public static class Refusals
{
    /// <returns>The sentence, or nothing for a fault of the program.</returns>
    public static string? Sentence(Exception failure) =>
        failure switch
        {
            DatabaseUnfitException or SettingUnfitException => failure.Message,
            IOException { InnerException: AddressInUseException } =>
                $"{failure.Message} Stop the other program, or name another address in ASPNETCORE_URLS.",
            IOException or UnauthorizedAccessException => failure.Message,
            SocketException => $"The address cannot be opened: {failure.Message}. Name another in ASPNETCORE_URLS.",
            PostgresException refused => $"PostgreSQL refuses: {refused.MessageText}.",
            NpgsqlException { InnerException: { } cause } =>
                $"PostgreSQL does not answer: {failure.Message}: {cause.Message}.",
            NpgsqlException => $"PostgreSQL does not answer: {failure.Message}.",
            SqliteException => $"The database cannot be used. {failure.Message}",
            // Entity Framework puts a failing connection into one of these.
            InvalidOperationException { InnerException: NpgsqlException cause } => Sentence(cause),
            _ => null,
        };
}
