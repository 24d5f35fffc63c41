namespace Goldthread.Crash.Checking;

/// <summary>
/// What every writer sent and was told, in order, kept where no kill reaches it. Only ever added to: a write that was
/// unknown and is acknowledged when its form is pressed again has both lines.
/// </summary>
public sealed class History
{
    private readonly Lock turn = new();
    private readonly List<SettledWrite> lines = [];

    /// <summary>Called before the form is sent: from here on it may have happened.</summary>
    public void Invoke(SentWrite write) => Settle(write, Outcome.Unknown, null);

    public void Settle(SentWrite write, Outcome outcome, string? ledTo)
    {
        lock (turn)
        {
            lines.Add(new SettledWrite(write, outcome, ledTo));
        }
    }

    /// <summary>Each write with the last that was said of it.</summary>
    public IReadOnlyList<SettledWrite> Outcomes()
    {
        lock (turn)
        {
            return [.. lines.GroupBy(line => line.Write.Mark, StringComparer.Ordinal).Select(said => said.Last())];
        }
    }
}
