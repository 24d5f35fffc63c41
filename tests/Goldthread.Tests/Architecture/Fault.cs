namespace Goldthread.Tests.Architecture;

/// <summary>One place that breaks a rule.</summary>
/// <param name="File">From the root of the repository on.</param>
/// <param name="Line">Counted from 1; 0 where the whole file is meant.</param>
/// <param name="What">What stands there, in a few words.</param>
public sealed record Fault(string File, int Line, string What)
{
    private const int Shown = 60;

    /// <summary>Passes without faults; otherwise says in one sentence what to do, and where.</summary>
    public static void None(string whatToDo, IEnumerable<Fault> faults)
    {
        var found = faults
            .Distinct()
            .OrderBy(fault => fault.File, StringComparer.Ordinal)
            .ThenBy(fault => fault.Line)
            .ToList();
        if (found.Count > 0)
        {
            var more = found.Count > Shown ? $"\n  and {found.Count - Shown} more" : "";
            Assert.Fail($"{whatToDo}\nPlaces ({found.Count}):\n{string.Join('\n', found.Take(Shown))}{more}");
        }
    }

    public override string ToString() => $"  {File}{(Line > 0 ? $":{Line}" : "")}: {What}";
}
