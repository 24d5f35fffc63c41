namespace Goldthread.Features.Accounts;

/// <summary>Keeps a return address inside this site, whatever an address bar or a letter says.</summary>
public static class LocalPath
{
    private const int Longest = 2000;

    /// <summary>The path if it is one of this site and not of signing in or out itself; nothing otherwise.</summary>
    public static string? OrNothing(string? path) =>
        path is { Length: > 1 and <= Longest }
        && path[0] == '/'
        && path[1] is not ('/' or '\\')
        && !path.Any(char.IsControl)
        && !path.StartsWith("/sign-", StringComparison.OrdinalIgnoreCase)
            ? path
            : null;
}
