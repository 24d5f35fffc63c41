using System.Globalization;
using Goldthread.Features.Dataset.Reckoning;
using Goldthread.Platform.CommandLine;

namespace Goldthread.Tests.Features.Dataset.Reckoning;

/// <summary>The files that the verbs write, against the reference files, cell by cell.</summary>
public sealed class ReckoningOracleTests
{
    private static readonly string[] Positions = ["relative_to_mean", "outside_limits", "close_to_limits"];
    private static readonly string[] Labels = ["special_cause_type", "special_cause_flag", "point_type"];

    [Fact]
    public void Spc_writes_the_reference_file()
    {
        var (answer, errors) = Run(
            (output, terminal) => SpcVerb.Run(At("spc_input"), At("spc_cases"), output, terminal)
        );
        var answers = answer.Rows.ToLookup(row => row.Text("case_id"));
        var compared = 0;
        foreach (var expected in CellTable.Open(At("spc_expected")).Rows.GroupBy(row => row.Text("case_id")))
        {
            var hasTie = expected.Any(row => row.Text("tie") is "2");
            var lines = answers[expected.Key].ToArray();
            Assert.Equal(expected.Count(), lines.Length);
            foreach (var (row, line) in expected.Zip(lines))
            {
                foreach (var column in Comparable(row, hasTie))
                {
                    AssertCell($"{expected.Key} {row.Text("date")} {column}", row.Text(column), line.Text(column));
                    compared++;
                }
            }
        }

        Assert.True(compared > 10_000);
        var refused = CellTable
            .Open(At("spc_summary"))
            .Rows.Where(row => row.Text("status") is "error" && answers[row.Text("case_id")].FirstOrDefault() is null);
        Assert.Equal(refused.Count(), errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Intervals_writes_the_reference_file()
    {
        var (answer, _) = Run((output, terminal) => IntervalsVerb.Run(At("ci_input"), output, terminal));
        var expected = CellTable.Open(At("ci_expected")).Rows;
        Assert.Equal(expected.Count, answer.Rows.Count);
        foreach (var (row, line) in expected.Zip(answer.Rows))
        {
            foreach (var column in IntervalReckoning.AnswerColumns.Where(column => column != "message"))
            {
                AssertCell($"{row.Text("row_id")} {column}", row.Text(column), line.Text(column));
            }

            Assert.Equal(row.Text("message").Length > 0, line.Text("message").Length > 0);
        }
    }

    private static IEnumerable<string> Comparable(CellRow row, bool hasTie)
    {
        var columns = ChartReckoning.AnswerColumns.Except(["quirk"]);
        columns = hasTie ? columns.Except([.. Positions, .. Labels, "tie"]) : columns;
        return row.Text("value") is "" || row.Text("quirk") is "1" ? columns.Except(Labels) : columns;
    }

    private static void AssertCell(string where, string expected, string actual)
    {
        if (expected == actual)
        {
            return;
        }

        var a = 0.0;
        Assert.True(TryRead(expected, out var e) && TryRead(actual, out a), $"{where}: {expected}, not {actual}");
        var tolerance = Math.Max(1e-9 * Math.Max(Math.Abs(e), Math.Abs(a)), 1e-12);
        Assert.True(Math.Abs(e - a) <= tolerance, $"{where}: {expected}, not {actual}");
    }

    private static bool TryRead(string cell, out double number) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static (CellTable Answer, string Errors) Run(Func<string, Terminal, int> verb)
    {
        var folder = Directory.CreateTempSubdirectory("goldthread-reckoning");
        try
        {
            using var errors = new StringWriter();
            var output = Path.Combine(folder.FullName, "out.csv");
            Assert.Equal(Terminal.Done, verb(output, new(TextWriter.Null, errors, IsInteractive: false)));
            return (CellTable.Open(output), errors.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string At(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Goldthread.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Goldthread.slnx is not above the tests.");
        }

        return Path.Combine(folder.FullName, "tests", "Goldthread.Statistics.Tests", "Oracles", name + ".csv");
    }
}
