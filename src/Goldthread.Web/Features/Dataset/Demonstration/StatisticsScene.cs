using Goldthread.Features.Dataset.StatisticsImport;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.Demonstration;

/// <summary>Real national figures come from the small extract that ships, through the importer that everybody uses.</summary>
public sealed class StatisticsScene(ImportStatistics import) : IScene
{
    public int Order => 300;

    public async Task PlayAsync(SceneStage stage, CancellationToken cancel)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples");
        var files = Directory
            .EnumerateFiles(folder, "*.csv")
            .Order(StringComparer.Ordinal)
            .Select(InputFile.OnDisk)
            .ToList();
        var report = await import.RunAsync(new ImportRequest(InputFile.Pair(files), ColumnAnswers.None), cancel);
        if (report.Refused)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, ImportWords.Faults(report)));
        }
    }
}
