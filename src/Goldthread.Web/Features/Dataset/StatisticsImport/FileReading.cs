using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>
/// The reading of one file: its bytes, then its heading, which says what it is; then its rows, as that kind of file is read.
/// </summary>
public sealed class FileReading(InputFile file, AreaDirectory areas, MeasureCatalogue measures)
{
    private readonly List<FileFault> _warnings = [];

    public FaultList Faults { get; } = new(file.Name);

    /// <summary>Faults of the meta file, which carry its own name.</summary>
    public FaultList MetaFaults { get; } = new(file.Meta?.Name ?? file.Name);

    public IReadOnlyList<FileFault> Warnings => _warnings;

    public IReadOnlyList<ColumnGuess> Guesses { get; private set; } = [];

    public IReadOnlyList<SkippedRows> Skipped { get; private set; } = [];

    public IReadOnlyList<MarkedCells> Marked { get; private set; } = [];

    /// <summary>SHA-256 of the bytes; empty until they were read.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The file as kept; null while it has faults.</summary>
    public DataFile? Result { get; private set; }

    public void Run(ColumnAnswers answers, CancellationToken cancel)
    {
        if (file.IsMeta)
        {
            Faults.Add(1, "-", "This meta file came without the data file it describes.");
            return;
        }

        if (FileBytes.IsWorkbook(file, Faults))
        {
            ReadHash();
            ReadList(list => list.RunWorkbook(Hash));
        }
        else if (Faults.Count == 0 && FileBytes.WhyNotReadable(file) is { } reason)
        {
            Faults.Add(1, "-", reason);
        }
        else if (Faults.Count == 0)
        {
            ReadHash();
            ReadText(answers, cancel);
        }
    }

    private void ReadText(ColumnAnswers answers, CancellationToken cancel)
    {
        var heading = Heading();
        var header = FileHeader.Of(heading);
        if (
            LongLayout.All.FirstOrDefault(layout => layout.Heading.All(name => header.IndexOf(name) >= 0)) is { } layout
        )
        {
            ReadLong(layout, cancel);
        }
        else if (ListLayout.Find(heading, areas) is not null)
        {
            ReadList(list => list.RunText(Hash));
        }
        else if (OtherFiles.WhatItIs(heading) is { } sentence)
        {
            Faults.Add(1, "-", sentence);
        }
        else if (
            file.Meta is null
            && heading.Count > 1
            && !heading.Any(name => ColumnPlan.Mandatory.Contains(name, StringComparer.Ordinal))
        )
        {
            Faults.Add(
                1,
                "-",
                "The heading is of no layout that is read here: no column of it names a period or a place."
            );
        }
        else
        {
            ReadStatistics(answers, cancel);
        }
    }

    private IReadOnlyList<string> Heading()
    {
        using var text = FileBytes.OpenText(file);
        var csv = new CsvReader(text);
        return csv.Read() ? [.. Enumerable.Range(0, csv.Count).Select(i => csv[i].ToString())] : [];
    }

    private void ReadHash()
    {
        using var bytes = file.Open();
        Hash = FileBytes.Hash(bytes);
    }

    private void ReadLong(LongLayout layout, CancellationToken cancel)
    {
        var reading = new LongReading(file, layout, areas, Faults, Warn);
        Result = reading.Run(Hash, cancel);
        Skipped = reading.Skipped;
        Marked = reading.Marked;
    }

    private void ReadList(Func<ListReading, DataFile?> read)
    {
        var reading = new ListReading(file, areas, Faults, Warn);
        Result = read(reading);
        Skipped = reading.Skipped;
    }

    private void ReadStatistics(ColumnAnswers answers, CancellationToken cancel)
    {
        var reading = new StatisticsReading(file, areas, measures, Faults, MetaFaults, Warn);
        Result = reading.Run(Hash, answers, cancel);
        Guesses = reading.Guesses;
        Skipped = reading.Skipped;
        Marked = reading.Marked;
    }

    private void Warn(int row, string column, string reason) =>
        _warnings.Add(new FileFault(file.Name, row, column, reason));
}
