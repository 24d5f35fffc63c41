namespace Goldthread.Platform.CommandLine;

/// <summary>Where a verb writes. Progress is shown on a terminal only, so that a pipe holds nothing but answers.</summary>
/// <param name="Out">Answers.</param>
/// <param name="Error">Faults, one line each, and remarks.</param>
/// <param name="IsInteractive">Whether a person is watching: neither output nor error is redirected.</param>
public sealed record Terminal(TextWriter Out, TextWriter Error, bool IsInteractive)
{
    /// <summary>The exit code of a verb that did what was asked.</summary>
    public const int Done = 0;

    /// <summary>The exit code of a verb that refused its input.</summary>
    public const int Refused = 1;

    /// <summary>The exit code of a verb that was used wrongly.</summary>
    public const int WrongUse = 2;

    /// <summary>The process's own output and error.</summary>
    public static Terminal OfThisProcess() =>
        new(Console.Out, Console.Error, !Console.IsOutputRedirected && !Console.IsErrorRedirected);
}
