using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>
/// Reads files of published statistics in the form of Explore Education Statistics, with or without their meta files.
/// It writes nothing and asks nothing: what it could not know is among the guesses.
/// </summary>
public sealed class StatisticsReader(AreaDirectory areas, MeasureCatalogue measures)
{
    /// <summary>Reads all the files together; one fault in any of them and none is read.</summary>
    /// <param name="files">Data files, each with its meta file if it has one.</param>
    /// <param name="answers">What people have answered about columns.</param>
    /// <param name="cancel">Stops between rows.</param>
    public ReadOutcome Read(IReadOnlyList<InputFile> files, ColumnAnswers answers, CancellationToken cancel = default)
    {
        var readings = new List<FileReading>();
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            var reading = new FileReading(file, areas, measures);
            readings.Add(reading);
            if (!names.Add(file.Name))
            {
                reading.Faults.Add(
                    1,
                    "-",
                    "Another of these files has the same name; import them one after the other."
                );
                continue;
            }

            reading.Run(answers, cancel);
            if (reading.Hash.Length > 0 && !hashes.TryAdd(reading.Hash, file.Name))
            {
                reading.Faults.Add(1, "-", $"This is the same file as {hashes[reading.Hash]}.");
            }
        }

        var faults = readings
            .SelectMany(reading => reading.Faults.ToList().Concat(reading.MetaFaults.ToList()))
            .ToList();
        return new ReadOutcome(
            faults.Count > 0 ? [] : [.. readings.Select(reading => reading.Result!)],
            faults,
            [.. readings.SelectMany(reading => reading.Warnings)],
            [.. readings.SelectMany(reading => reading.Guesses)],
            [.. readings.SelectMany(reading => reading.Skipped)],
            [.. readings.SelectMany(reading => reading.Marked)]
        );
    }
}
