using System.CommandLine;

namespace Goldthread.Platform.CommandLine;

/// <summary>
/// One thing the executable can do, for example <c>goldthread import statistics</c>. A verb is a small class beside the
/// module that owns it; every public one with an empty constructor is found and put on the command line.
/// </summary>
public interface IVerb
{
    /// <summary>The words of the verb, outermost first: <c>["import", "statistics"]</c>.</summary>
    IReadOnlyList<string> Path { get; }

    /// <summary>
    /// Gives the last word its description, arguments, options and action. The action returns an exit code: 0 done,
    /// 1 refused (one line per fault, <c>file:row:column: reason</c>, on standard error), 2 wrong use.
    /// </summary>
    void Describe(Command command, VerbHost host);
}
