using System.Globalization;
using System.Text;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.StatisticsImport;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Demonstration;

/// <summary>
/// Invented quarterly figures of Hampshire up to the last whole quarter, through the importer that everybody uses. The
/// release says in place of a licence that it is invented.
/// </summary>
public sealed class InventedMeasureScene(ImportStatistics import, ReferenceShelf reference) : IScene
{
    private const string Meta =
        "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column\n";

    private const string Places =
        "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name";

    private const string Hampshire = "Local authority,E92000001,England,E12000008,South East,850,E10000014,Hampshire";

    private const int QuarterMonths = 3;

    public int Order => 310;

    public async Task PlayAsync(SceneStage stage, CancellationToken cancel)
    {
        var invented = reference.Invented;
        var files = invented.Select(measure => FileOf(measure, stage.Today)).ToList();
        var report = await import.RunAsync(new ImportRequest(files, ColumnAnswers.None, Strict: true), cancel);
        if (report.Refused)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, ImportWords.Faults(report)));
        }

        var names = invented.Select(measure => measure.File).ToList();
        var releases = await stage
            .Db.StatisticsReleases.Where(release => names.Contains(release.FileName))
            .ToListAsync(cancel);
        releases.ForEach(release => release.MarkInvented());
        await stage.Db.SaveChangesAsync(this, cancel);
    }

    private static InputFile FileOf(InventedMeasure invented, DateOnly today)
    {
        var (top, bottom) = (invented.Measure.Numerator[0], invented.Measure.Denominator[0]);
        var text = new StringBuilder(Places).Append(CultureInfo.InvariantCulture, $",{bottom},{top}\n");
        var thisQuarter = new DateOnly(today.Year, today.Month - ((today.Month - 1) % QuarterMonths), 1);
        for (var index = 0; index < invented.Figures.Length; index++)
        {
            var first = thisQuarter.AddMonths(QuarterMonths * (index - invented.Figures.Length));
            var quarter = ((first.Month - 1) / QuarterMonths) + 1;
            var figures = invented.Figures[index];
            text.Append(
                CultureInfo.InvariantCulture,
                $"{first.Year},Calendar year Q{quarter},{Hampshire},{figures[1]},{figures[0]}\n"
            );
        }

        var meta = new StringBuilder(Meta)
            .Append(
                CultureInfo.InvariantCulture,
                $"{bottom},Indicator,{invented.Measure.DenominatorName} (invented),,,0,,\n"
            )
            .Append(
                CultureInfo.InvariantCulture,
                $"{top},Indicator,{invented.Measure.NumeratorName} (invented),,,0,,\n"
            );
        return InMemory(invented.File, text) with
        {
            Meta = InMemory(Path.ChangeExtension(invented.File, null) + InputFile.MetaEnding, meta),
        };
    }

    private static InputFile InMemory(string name, StringBuilder text) =>
        InputFile.InMemory(name, Encoding.UTF8.GetBytes(text.ToString()));
}
