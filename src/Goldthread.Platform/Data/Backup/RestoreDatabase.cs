using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Work;
using Microsoft.Data.Sqlite;

namespace Goldthread.Platform.Data.Backup;

/// <summary>
/// Brings back what <see cref="BackUpDatabase"/> wrote, into an empty data directory. Everything is unpacked beside it and
/// checked first; the directory then appears whole or not at all.
/// </summary>
[UseCase]
public sealed class RestoreDatabase
{
    private const int LargestManifest = 64 * 1024 * 1024;

    /// <param name="archive">What <c>backup</c> wrote.</param>
    /// <param name="into">The data directory, which must be empty or missing.</param>
    /// <param name="cancel">Stops and leaves nothing behind.</param>
    /// <exception cref="BackupRefusedException">The directory is not empty, or the archive is not whole.</exception>
    public async Task<BackupManifest> RunAsync(string archive, string into, CancellationToken cancel)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(into));
        if (!File.Exists(archive))
        {
            throw new BackupRefusedException($"{archive} is not there.");
        }

        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new BackupRefusedException($"{folder} is not empty. Name an empty directory with --into.");
        }

        var aside = folder + ".restoring";
        if (Directory.Exists(aside))
        {
            Directory.Delete(aside, recursive: true);
        }

        try
        {
            var manifest = await UnpackAsync(archive, Directory.CreateDirectory(aside).FullName, cancel);
            await CheckDatabaseAsync(Path.Combine(aside, DatabaseSettings.FileName), cancel);
            MoveIntoPlace(aside, folder);
            return manifest;
        }
        catch (Exception failure)
            when (failure is InvalidDataException or JsonException or EndOfStreamException or SqliteException)
        {
            throw new BackupRefusedException($"{archive} is damaged or is not a backup of Goldthread.");
        }
        finally
        {
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }
        }
    }

    private static void MoveIntoPlace(string aside, string folder)
    {
        foreach (var inner in Directory.EnumerateDirectories(aside, "*", SearchOption.AllDirectories).Append(aside))
        {
            DurableFolder.Flush(inner);
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder);
        }

        Directory.Move(aside, folder);
        DurableFolder.Flush(Path.GetDirectoryName(folder)!);
    }

    private static async Task<BackupManifest> UnpackAsync(string archive, string aside, CancellationToken cancel)
    {
        await using var file = File.OpenRead(archive);
        await using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        var manifest = await ManifestAsync(zip, cancel);
        foreach (var kept in manifest.Files)
        {
            var entry =
                zip.GetEntry(kept.Path) ?? throw new BackupRefusedException($"{kept.Path} is missing from the backup.");
            await UnpackAsync(entry, kept, aside, cancel);
        }

        return manifest;
    }

    private static async Task<BackupManifest> ManifestAsync(ZipArchive zip, CancellationToken cancel)
    {
        var list = zip.GetEntry(BackupManifest.FileName);
        if (list is null || list.Length > LargestManifest)
        {
            throw new InvalidDataException("There is no list of files.");
        }

        await using var stream = await list.OpenAsync(cancel);
        var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(stream, cancellationToken: cancel);
        if (manifest is not { Format: BackupManifest.CurrentFormat })
        {
            throw new BackupRefusedException("The backup was written by a later version of Goldthread.");
        }

        return manifest;
    }

    private static async Task UnpackAsync(
        ZipArchiveEntry entry,
        BackedUpFile kept,
        string aside,
        CancellationToken cancel
    )
    {
        var path = Path.GetFullPath(Path.Combine(aside, kept.Path));
        if (!path.StartsWith(aside + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new BackupRefusedException($"{kept.Path} would be written outside the data directory.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await using var source = await entry.OpenAsync(cancel);
        var buffer = new byte[1 << 16];
        while (await source.ReadAsync(buffer, cancel) is var count and > 0)
        {
            hash.AppendData(buffer, 0, count);
            await target.WriteAsync(buffer.AsMemory(0, count), cancel);
            if (target.Length > kept.Size)
            {
                break;
            }
        }

        target.Flush(flushToDisk: true);
        if (Convert.ToHexStringLower(hash.GetHashAndReset()) != kept.Hash)
        {
            throw new BackupRefusedException($"{kept.Path} in the backup has changed since it was written.");
        }
    }

    private static async Task CheckDatabaseAsync(string file, CancellationToken cancel)
    {
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Pooling = false,
                Mode = SqliteOpenMode.ReadWrite,
            }.ToString()
        );
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT (SELECT group_concat(integrity_check, '; ') FROM pragma_integrity_check), (SELECT count(*) FROM pragma_foreign_key_check)";
        await using (var answer = await command.ExecuteReaderAsync(cancel))
        {
            await answer.ReadAsync(cancel);
            if (answer.GetString(0) != "ok" || answer.GetInt64(1) != 0)
            {
                throw new BackupRefusedException($"The database in the backup is damaged: {answer.GetString(0)}.");
            }
        }

        command.CommandText = "PRAGMA journal_mode=WAL";
        await command.ExecuteNonQueryAsync(cancel);
    }
}
