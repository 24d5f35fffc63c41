namespace Goldthread.Platform.Data.Backup;

/// <summary>What a backup holds, so that a restore can tell whether it is whole.</summary>
/// <param name="Format">1; a reader refuses what it does not know.</param>
/// <param name="Program">Version of the program that wrote it.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="Files">Every file but this list itself.</param>
public sealed record BackupManifest(int Format, string Program, DateTime MadeAt, IReadOnlyList<BackedUpFile> Files)
{
    public const int CurrentFormat = 1;

    /// <summary>The list's own name in the archive.</summary>
    public const string FileName = "manifest.json";
}

/// <param name="Path">Below the data directory, with forward slashes.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Hash">SHA-256, 64 lower-case hexadecimal digits.</param>
public sealed record BackedUpFile(string Path, long Size, string Hash);

/// <summary>A backup or a restore is refused; the sentence says why.</summary>
public sealed class BackupRefusedException(string sentence) : Exception(sentence);
