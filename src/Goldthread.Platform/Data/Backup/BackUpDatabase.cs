using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Work;
using Microsoft.Data.Sqlite;

namespace Goldthread.Platform.Data.Backup;

/// <summary>
/// Writes the SQLite database, the uploaded files and the keys into one archive while the application goes on. The
/// database is copied first: files are kept before the rows that name them, so the archive has every file its rows name.
/// </summary>
[UseCase]
public sealed class BackUpDatabase(DatabaseSettings settings, TimeProvider time)
{
    /// <summary>The folders of the data directory that a restored installation needs; the rest can be made again.</summary>
    public static readonly IReadOnlyList<string> Folders = [FolderStore.FolderName, "keys"];

    /// <param name="target">The archive, which must not exist. It is as confidential as the data directory.</param>
    /// <param name="cancel">Stops and leaves nothing behind.</param>
    /// <exception cref="BackupRefusedException">The target exists, or there is nothing to back up.</exception>
    public async Task<BackupManifest> RunAsync(string target, CancellationToken cancel)
    {
        var archive = Path.GetFullPath(target);
        if (File.Exists(archive))
        {
            throw new BackupRefusedException($"{archive} exists. A backup never overwrites a file.");
        }

        if (!File.Exists(settings.SqliteFile))
        {
            throw new BackupRefusedException($"{settings.Folder} holds no database.");
        }

        var folder = Directory.CreateDirectory(Path.GetDirectoryName(archive)!).FullName;
        var unfinished = archive + ".unfinished";
        var snapshot = archive + ".snapshot";
        try
        {
            CopyDatabase(snapshot);
            var manifest = await WriteAsync(unfinished, snapshot, cancel);
            File.Move(unfinished, archive, overwrite: false);
            DurableFolder.Flush(folder);
            return manifest;
        }
        finally
        {
            File.Delete(unfinished);
            File.Delete(snapshot);
        }
    }

    /// <summary>SQLite's own backup: one consistent moment, and writers go on meanwhile.</summary>
    private void CopyDatabase(string snapshot)
    {
        File.Delete(snapshot);
        Create(snapshot).Dispose();
        using var source = new SqliteConnection($"{settings.Connection};Pooling=False");
        using var copy = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = snapshot, Pooling = false }.ToString()
        );
        source.Open();
        copy.Open();
        source.BackupDatabase(copy);
        using var command = copy.CreateCommand();
        // One file without a log beside it; restoring turns write-ahead logging on again.
        command.CommandText = "PRAGMA journal_mode=DELETE";
        command.ExecuteNonQuery();
    }

    private async Task<BackupManifest> WriteAsync(string unfinished, string snapshot, CancellationToken cancel)
    {
        File.Delete(unfinished);
        await using var output = Create(unfinished);
        List<BackedUpFile> files = [];
        BackupManifest manifest;
        await using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            files.Add(await AddAsync(zip, DatabaseSettings.FileName, snapshot, cancel));
            foreach (var (name, path) in Kept())
            {
                files.Add(await AddAsync(zip, name, path, cancel));
            }

            var version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "";
            manifest = new BackupManifest(BackupManifest.CurrentFormat, version, time.GetUtcNow().UtcDateTime, files);
            await using var list = await zip.CreateEntry(BackupManifest.FileName).OpenAsync(cancel);
            await JsonSerializer.SerializeAsync(list, manifest, cancellationToken: cancel);
        }

        output.Flush(flushToDisk: true);
        return manifest;
    }

    private IEnumerable<(string Name, string Path)> Kept() =>
        Folders
            .Select(folder => Path.Combine(settings.Folder, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Select(path => (Name: Path.GetRelativePath(settings.Folder, path).Replace('\\', '/'), Path: path))
            .Where(file => !FolderStore.IsUnfinished(file.Name))
            .OrderBy(file => file.Name, StringComparer.Ordinal);

    private static async Task<BackedUpFile> AddAsync(ZipArchive zip, string name, string path, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var source = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancel);
        var buffer = new byte[1 << 16];
        var size = 0L;
        while (await source.ReadAsync(buffer, cancel) is var count and > 0)
        {
            hash.AppendData(buffer, 0, count);
            await entry.WriteAsync(buffer.AsMemory(0, count), cancel);
            size += count;
        }

        return new BackedUpFile(name, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Readable by this account alone from its first byte.</summary>
    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
