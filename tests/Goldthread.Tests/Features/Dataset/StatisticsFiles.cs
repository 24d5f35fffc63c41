using System.Text;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.StatisticsImport;

namespace Goldthread.Tests.Features.Dataset;

/// <summary>Short ways to read published files in tests.</summary>
internal static class StatisticsFiles
{
    public const string Header =
        "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name";

    public const string Hampshire =
        "2023,Reporting year,Local authority,E92000001,England,E12000008,South East,850,E10000014,Hampshire";

    public const string England = "2023,Reporting year,National,E92000001,England,,,,,";

    public const string MetaHeader =
        "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column";

    public static AreaDirectory Areas { get; } = AreaDirectory.LoadShipped();

    public static MeasureCatalogue Measures { get; } = MeasureCatalogue.LoadShipped();

    public static InputFile Text(string name, params string[] lines) =>
        InputFile.InMemory(name, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    public static ReadOutcome Read(params InputFile[] files) => Read(ColumnAnswers.None, files);

    public static ReadOutcome Read(ColumnAnswers answers, params InputFile[] files) =>
        new StatisticsReader(Areas, Measures).Read(files, answers);

    public static ReadOutcome ReadFolder(string folder) =>
        Read([
            .. InputFile.Pair([
                .. Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).Select(InputFile.OnDisk),
            ]),
        ]);

    /// <summary>Reads one file of the given lines, with a meta file of the given rows if there are any.</summary>
    public static ReadOutcome ReadLines(string[] data, params string[] meta)
    {
        var file = Text("figures.csv", data);
        return Read(meta.Length == 0 ? file : file with { Meta = Text("figures.meta.csv", [MetaHeader, .. meta]) });
    }

    /// <summary>The only file of an outcome without faults.</summary>
    public static DataFile Only(ReadOutcome outcome)
    {
        Assert.Equal([], outcome.Faults);
        return Assert.Single(outcome.Files);
    }
}
