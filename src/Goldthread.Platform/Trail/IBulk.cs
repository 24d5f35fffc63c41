namespace Goldthread.Platform.Trail;

/// <summary>
/// A row that only ever arrives in bulk. Its import is one entry of the trail, with file, hash, rows and release; the rows
/// themselves are not repeated there.
/// </summary>
public interface IBulk;
