using System.Diagnostics;
using System.Globalization;
using Goldthread.Platform.Office;

namespace Goldthread.Bench;

/// <summary>
/// 4,000 rows of 100 answers through the writer that every CSV of the product goes through: texts, whole numbers, shares
/// and gaps, as returns hold them. The rows are made while they are written, as a query hands them over.
/// </summary>
public sealed class CsvBenchmark : IBenchmark
{
    private const int Rows = 4_000;
    private const int Answers = 100;
    private const int Rounds = 7;

    public string Id => "B7";

    public string Work => "CSV of 4,000 returns of 100 answers";

    public Target Target => new(0.4, "s");

    public async Task<Result> RunAsync(CancellationToken cancel)
    {
        var best = (Took: double.PositiveInfinity, Cpu: double.PositiveInfinity);
        for (var round = 0; round < Rounds; round++)
        {
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var start = Stopwatch.GetTimestamp();
            await CsvWriter.WriteAsync(Stream.Null, Table(_ => { }), cancel);
            var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
            process.Refresh();
            var cpu = (process.TotalProcessorTime - before).TotalMilliseconds;
            best = took < best.Took ? (took, cpu) : best;
        }

        return new Result(best.Took, best.Cpu, $"best of {Rounds} rounds; {await MemoryAsync(cancel)}");
    }

    /// <summary>What is held after a tenth of the rows and after all of them: flat where nothing is gathered.</summary>
    private static async Task<string> MemoryAsync(CancellationToken cancel)
    {
        var (early, late) = (0L, 0L);
        var table = Table(row =>
        {
            if (row is Rows / 10 or Rows - 1)
            {
                var held = GC.GetTotalMemory(forceFullCollection: true);
                (early, late) = row == Rows / 10 ? (held, late) : (early, held);
            }
        });
        await CsvWriter.WriteAsync(Stream.Null, table, cancel);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"memory held grows by {(late - early) / 1024} kB from row {Rows / 10} to row {Rows}"
        );
    }

    private static DownloadTable Table(Action<int> at) =>
        new(
            "Returns",
            "Returns of a year",
            [
                .. Enumerable
                    .Range(1, Answers)
                    .Select(answer => string.Create(CultureInfo.InvariantCulture, $"Answer {answer}")),
            ],
            Enumerable
                .Range(0, Rows)
                .Select(row =>
                {
                    at(row);
                    return (IReadOnlyList<object?>)[.. Enumerable.Range(0, Answers).Select(one => Answer(row, one))];
                })
        );

    private static object? Answer(int row, int answer) =>
        (answer % 5) switch
        {
            0 => "Children’s services, part of the county",
            1 => row * 7 + answer,
            2 => (row + answer) / 7.0,
            3 => row % 11 == 0 ? null : "Yes, and \"seen\" in practice",
            _ => new DateOnly(2026, 1, 1).AddDays((row + answer) % 365),
        };
}
