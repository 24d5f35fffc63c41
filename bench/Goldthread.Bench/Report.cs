using System.Globalization;
using System.Text;

namespace Goldthread.Bench;

/// <summary>The table of what was measured, as Markdown that also reads well on a terminal.</summary>
public sealed class Report(string commit, DateTimeOffset at, EarlierTable? earlier)
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;
    private readonly List<string[]> rows =
    [
        ["id", "work", "measured", "target", "ratio to target", "CPU ms", "met", "remark"],
    ];
    private readonly string loadBefore = LoadAverage();

    public void Add(IBenchmark benchmark, Result result)
    {
        var (most, unit) = (benchmark.Target.Most, benchmark.Target.Unit);
        rows.Add([
            benchmark.Id,
            benchmark.Work,
            string.Create(Plain, $"{result.Measured:0.00} {unit}"),
            string.Create(Plain, $"{most} {unit}"),
            (result.Measured / most).ToString("0.000", Plain),
            result.CpuMilliseconds?.ToString("0.0", Plain) ?? "–",
            result.Measured <= most ? "yes" : "no",
            result.Remark,
        ]);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(Plain, $"Commit {commit}, {at:yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores.");
        text.AppendLine(Plain, $"Load average before {loadBefore}, after {LoadAverage()}.");
        text.AppendLine();
        var widths = Enumerable.Range(0, rows[0].Length).Select(i => rows.Max(row => row[i].Length)).ToArray();
        AppendRow(text, rows[0], widths);
        AppendRow(text, [.. widths.Select(width => new string('-', width))], widths);
        foreach (var row in rows.Skip(1))
        {
            AppendRow(text, row, widths);
        }

        AppendEarlier(text);
        return text.ToString();
    }

    /// <summary>Says in words how each row stands to the last table, so that a slower build shows without a look-up.</summary>
    private void AppendEarlier(StringBuilder text)
    {
        if (earlier is null)
        {
            return;
        }

        text.AppendLine().AppendLine(Plain, $"Against {earlier.Name}:").AppendLine();
        foreach (var row in rows.Skip(1))
        {
            text.AppendLine(Plain, $"- {row[0]}: {earlier.Compare(row[0], row[2])}");
        }
    }

    private static void AppendRow(StringBuilder text, string[] cells, int[] widths) =>
        text.Append("| ")
            .AppendJoin(" | ", cells.Zip(widths, (cell, width) => cell.PadRight(width)))
            .Append(" |")
            .AppendLine();

    private static string LoadAverage() =>
        File.Exists("/proc/loadavg")
            ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3))
            : "not known here";
}
