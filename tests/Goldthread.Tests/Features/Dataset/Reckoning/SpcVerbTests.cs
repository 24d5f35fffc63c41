using Goldthread.Features.Dataset.Reckoning;
using Goldthread.Platform.CommandLine;

namespace Goldthread.Tests.Features.Dataset.Reckoning;

public sealed class SpcVerbTests : IDisposable
{
    private const string CasesHeader =
        "case_id,series_id,improvement_direction,target,rebase_dates,fix_after_n_points,screen_outliers\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("goldthread-spc");
    private readonly StringWriter errors = new();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Each_point_of_a_case_is_a_line_by_date()
    {
        var series = Save(
            "series.csv",
            "series_id,row,date,value\nA,1,2024-02-01,4\nA,2,2024-01-01,2\nA,3,2024-03-01,\n"
        );
        var cases = Save("cases.csv", CasesHeader + "A1,A,increase,3,,,TRUE\n");

        Assert.Equal(Terminal.Done, Run(series, cases));

        Assert.Equal(
            [
                "case_id,seq,date,value,rebase_group,mean,lpl,upl,relative_to_mean,outside_limits,close_to_limits,"
                    + "special_cause_type,special_cause_flag,point_type,short_group_warning,tie,quirk",
                "A1,1,2024-01-01,2,0,3,-2.32,8.32,-1,FALSE,FALSE,Common Cause,FALSE,common_cause,TRUE,0,0",
                "A1,2,2024-02-01,4,0,3,-2.32,8.32,1,FALSE,FALSE,Common Cause,FALSE,common_cause,TRUE,0,0",
                "A1,3,2024-03-01,,0,3,-2.32,8.32,,,,No data,FALSE,no_data,TRUE,0,0",
            ],
            Answer()
        );
        Assert.Empty(errors.ToString());
    }

    [Fact]
    public void Without_variation_there_are_no_limits_and_every_point_is_on_the_mean()
    {
        var series = Save("series.csv", "series_id,date,value\nA,2024-01-01,5\nA,2024-02-01,5\n");
        var cases = Save("cases.csv", CasesHeader + "A1,A,neutral,,,,FALSE\nA2,A,neutral,,2024-01-01;2024-02-01,,\n");

        Assert.Equal(Terminal.Done, Run(series, cases));

        var lines = Answer();
        Assert.Equal("A1,1,2024-01-01,5,0,5,5,5,0,FALSE,FALSE,Common Cause,FALSE,common_cause,TRUE,1,0", lines[1]);
        Assert.Equal("A2,2,2024-02-01,5,2,5,,,0,,,Common Cause,FALSE,common_cause,TRUE,1,0", lines[4]);
    }

    [Theory]
    [InlineData("B,increase,,,,TRUE", "A chart needs at least one row.")]
    [InlineData("A,increase,,,11,TRUE", "The lines can only be fixed after 12 points or more.")]
    [InlineData("A,sideways,,,,TRUE", "The improvement direction must be increase, decrease or neutral.")]
    [InlineData("A,increase,high,,,TRUE", "The target must be a number.")]
    [InlineData("A,increase,,January,,TRUE", "The rebase dates must be written as 2027-01-31.")]
    [InlineData("A,increase,,,12.5,TRUE", "The fix after n points must be a whole number.")]
    [InlineData("A,increase,,,,maybe", "Whether to screen outliers must be TRUE or FALSE.")]
    [InlineData("T,increase,,,,TRUE", "The date 2024-01-01 comes twice.")]
    [InlineData("W,increase,,,,TRUE", "The value must be a number.")]
    [InlineData("D,increase,,,,TRUE", "The date must be one date.")]
    public void A_refused_case_is_left_out_and_named(string options, string reason)
    {
        var series = Save(
            "series.csv",
            "series_id,date,value\nA,2024-01-01,1\nT,2024-01-01,1\nT,2024-01-01,2\nW,2024-01-01,low\nD,,1\n"
        );
        var cases = Save("cases.csv", CasesHeader + $"Bad,{options}\nGood,A,neutral,,,,TRUE\n");

        Assert.Equal(Terminal.Done, Run(series, cases));

        var line = Assert.Single(errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith($"{cases}:2:1: Case Bad is left out. ", line, StringComparison.Ordinal);
        Assert.EndsWith(reason, line, StringComparison.Ordinal);
        Assert.StartsWith("Good,", Assert.Single(Answer().Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_refused()
    {
        var cases = Save("cases.csv", CasesHeader);
        var series = Path.Combine(folder.FullName, "none.csv");

        Assert.Equal(Terminal.Refused, Run(series, cases));

        Assert.Equal($"{series}:1:1: The file does not exist.", errors.ToString().TrimEnd());
    }

    [Fact]
    public void A_wrong_header_is_refused_and_nothing_is_written()
    {
        var series = Save("series.csv", "series_id,value\n");
        var cases = Save("cases.csv", CasesHeader);

        Assert.Equal(Terminal.Refused, Run(series, cases));

        Assert.Equal($"{series}:1:1: The column date is missing.", errors.ToString().TrimEnd());
        Assert.False(File.Exists(Path.Combine(folder.FullName, "out.csv")));
    }

    [Fact]
    public void An_answer_that_cannot_be_written_is_refused()
    {
        var series = Save("series.csv", "series_id,date,value\n");
        var cases = Save("cases.csv", CasesHeader);
        var output = Path.Combine(folder.FullName, "none", "out.csv");

        Assert.Equal(Terminal.Refused, SpcVerb.Run(series, cases, output, new(TextWriter.Null, errors, false)));

        Assert.Equal($"{output}:1:1: The file cannot be written.", errors.ToString().TrimEnd());
    }

    private int Run(string series, string cases) =>
        SpcVerb.Run(series, cases, Path.Combine(folder.FullName, "out.csv"), new(TextWriter.Null, errors, false));

    private string Save(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private string[] Answer() =>
        File.ReadAllText(Path.Combine(folder.FullName, "out.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
