namespace Goldthread.Platform.Documents;

/// <summary>Keeps the bytes of documents under their hash: the same bytes are kept once.</summary>
public interface IDocumentStore
{
    /// <summary>
    /// Takes a file for good: when this returns its bytes survive a power cut, so the row that names them may be saved.
    /// </summary>
    /// <param name="sentName">The name it was sent under.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="largest">The most bytes this upload may have.</param>
    /// <param name="cancel">Stops and leaves nothing behind.</param>
    /// <exception cref="FileRefusedException">It is not taken.</exception>
    Task<StoredFile> KeepAsync(string sentName, Stream content, long largest, CancellationToken cancel);

    /// <summary>Opens a file after checking its hash, so that what is read is what was uploaded.</summary>
    /// <exception cref="FileDamagedException">It is missing or its bytes have changed.</exception>
    Task<Stream> OpenAsync(string hash, CancellationToken cancel);
}

/// <param name="Name">Cleaned.</param>
/// <param name="Kind">What its bytes say it is.</param>
/// <param name="Hash">SHA-256, 64 lower-case hexadecimal digits.</param>
/// <param name="Size">Bytes.</param>
public sealed record StoredFile(string Name, FileKind Kind, string Hash, long Size);

/// <summary>A kept file is missing or has changed on the disk: restore it from a backup.</summary>
public sealed class FileDamagedException(string hash)
    : Exception($"The file with hash {hash} is missing or damaged. Restore it from a backup.")
{
    public string Hash => hash;
}
