namespace Goldthread.Platform.Data;

/// <summary>
/// Somebody else saved the record after this person opened it. The page shows both versions and keeps what was typed.
/// </summary>
public sealed class ChangedMeanwhileException(Guid recordId, uint versionNow, Exception inner)
    : Exception("Somebody else saved this record first.", inner)
{
    public Guid RecordId => recordId;

    /// <summary>The version that a second, deliberate save must name.</summary>
    public uint VersionNow => versionNow;
}
