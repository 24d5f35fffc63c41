namespace Goldthread.Features.Accounts;

/// <summary>A session that was just opened.</summary>
/// <param name="Key">For the browser's cookie.</param>
/// <param name="Path">Where the person goes next: a path of this site.</param>
public sealed record OpenedSession(string Key, string Path);
