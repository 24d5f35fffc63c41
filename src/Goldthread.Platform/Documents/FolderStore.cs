using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using Goldthread.Platform.Data;

namespace Goldthread.Platform.Documents;

/// <summary>
/// Files in the data directory, <c>files/ab/abcdef…</c>. Each is written under a temporary name, pushed to the disk,
/// renamed, and its folder pushed too (requirement DU-3).
/// </summary>
public sealed class FolderStore(DatabaseSettings settings) : IDocumentStore
{
    public const string FolderName = "files";
    private const string UnfinishedName = "unfinished";

    public string Root => Path.Combine(settings.Folder, FolderName);

    /// <param name="path">Below the data directory, with forward slashes.</param>
    public static bool IsUnfinished(string path) =>
        path.StartsWith($"{FolderName}/{UnfinishedName}/", StringComparison.Ordinal);

    public async Task<StoredFile> KeepAsync(string sentName, Stream content, long largest, CancellationToken cancel)
    {
        var name = FileNames.Clean(sentName);
        var unfinished = Path.Combine(
            Directory.CreateDirectory(Path.Combine(Root, UnfinishedName)).FullName,
            Guid.CreateVersion7().ToString("N")
        );
        try
        {
            FileKind kind;
            string hash;
            long size;
            await using (
                var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None)
            )
            {
                hash = await CopyAsync(name, content, file, largest, cancel);
                size = file.Length;
                kind = FileTypes.Sniff(name, file);
                file.Flush(flushToDisk: true);
            }

            MoveIntoPlace(unfinished, hash);
            return new StoredFile(name, kind, hash, size);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public async Task<Stream> OpenAsync(string hash, CancellationToken cancel)
    {
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower) || !File.Exists(PathOf(hash)))
        {
            throw new FileDamagedException(hash);
        }

        var file = new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read);
        var found = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
        if (found != hash)
        {
            await file.DisposeAsync();
            throw new FileDamagedException(hash);
        }

        file.Position = 0;
        return file;
    }

    private string PathOf(string hash) => Path.Combine(Root, hash[..2], hash);

    private void MoveIntoPlace(string unfinished, string hash)
    {
        var target = PathOf(hash);
        var folder = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            DurableFolder.Flush(Root);
            DurableFolder.Flush(settings.Folder);
        }

        // Replacing equal bytes by equal bytes also heals a file that was damaged meanwhile.
        File.Move(unfinished, target, overwrite: true);
        DurableFolder.Flush(folder);
    }

    private static async Task<string> CopyAsync(
        string name,
        Stream content,
        FileStream file,
        long largest,
        CancellationToken cancel
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            while (await content.ReadAsync(buffer, cancel) is var count and > 0)
            {
                if (file.Length + count > largest)
                {
                    throw new FileRefusedException($"{name} is larger than {Size(largest)}, which is the limit.");
                }

                hash.AppendData(buffer, 0, count);
                await file.WriteAsync(buffer.AsMemory(0, count), cancel);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Size(long bytes) =>
        bytes >= 1024 * 1024
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024 * 1024)} MB")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB");
}
