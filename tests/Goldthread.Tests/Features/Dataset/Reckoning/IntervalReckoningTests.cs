using Goldthread.Features.Dataset.Reckoning;
using Goldthread.Platform.CommandLine;

namespace Goldthread.Tests.Features.Dataset.Reckoning;

public sealed class IntervalReckoningTests
{
    private const string Header = "row_id,statistic,numerator,denominator,multiplier,confidence,note\n";

    [Fact]
    public void Two_levels_fill_both_pairs_of_columns()
    {
        var line = Reckon("proportion,0,50,100,0.95;0.998");
        Assert.Equal(["R1", "ok", "", "0", "0"], line.Take(5));
        Assert.StartsWith("7.1347599133", line[5], StringComparison.Ordinal);
        Assert.Equal("0", line[6]);
        Assert.StartsWith("16.0362891042", line[7], StringComparison.Ordinal);
        Assert.Equal(["95%, 99.8%", "percentage", "Wilson"], line.Skip(8));
    }

    [Theory]
    [InlineData("proportion,1,2,1,95", "95%", "proportion of 1", "Wilson")]
    [InlineData("proportion,1,2,1000,99", "99%", "proportion of 1000", "Wilson")]
    [InlineData("rate,9.99,2000,100000,99.8", "99.8%", "rate per 100000", "Exact")]
    [InlineData("rate,10,2000,100,0.9", "90%", "rate per 100", "Byars")]
    public void One_level_fills_the_first_pair_and_says_what_it_is(
        string row,
        string level,
        string label,
        string method
    )
    {
        var line = Reckon(row);
        Assert.Equal("ok", line[1]);
        Assert.All(line.Skip(3).Take(3), cell => Assert.NotEmpty(cell));
        Assert.Equal(["", "", level, label, method], line.Skip(6));
    }

    [Theory]
    [InlineData("proportion,,10,100,0.95", "Wilson")]
    [InlineData("rate,3,,100,0.95", "Exact")]
    [InlineData("rate,,30,100,0.95", "")]
    public void A_missing_number_gives_an_empty_answer_without_a_fault(string row, string method)
    {
        var line = Reckon(row);
        Assert.Equal("ok", line[1]);
        Assert.All(line.Skip(3).Take(5), Assert.Empty);
        Assert.Equal(method, line[10]);
    }

    [Theory]
    [InlineData("proportion,-1,10,100,0.95", "The numerator must be 0 or more.")]
    [InlineData("proportion,0,0,100,0.95", "The denominator must be above 0.")]
    [InlineData("proportion,11,10,100,0.95", "The numerator must not be above the denominator.")]
    [InlineData("rate,1,10,100,0.5", "A confidence level must be from 0.9 to 1, or from 90 to 100.")]
    [InlineData("rate,1,10,100,0.95;0.99", "Two confidence levels can only be 0.95 and 0.998.")]
    [InlineData("rate,1,10,100,high", "A confidence level must be a number.")]
    [InlineData("rate,one,10,100,0.95", "The numerator must be a number.")]
    [InlineData("rate,1,10,,0.95", "The multiplier is missing.")]
    [InlineData("rate,1e300,1e-300,1e5,0.95", "The answer is too large to be written.")]
    [InlineData("median,1,10,100,0.95", "The statistic must be proportion or rate.")]
    public void A_faulty_row_is_answered_with_a_reason(string row, string reason) =>
        Assert.Equal(["R1", "error", reason, "", "", "", "", "", "", "", ""], Reckon(row));

    [Fact]
    public void The_verb_answers_every_row()
    {
        var folder = Directory.CreateTempSubdirectory("goldthread-intervals");
        try
        {
            var (input, output) = (Path.Combine(folder.FullName, "in.csv"), Path.Combine(folder.FullName, "out.csv"));
            File.WriteAllText(input, Header + "R1,rate,-1,10,100,0.95,\nR2,proportion,1,2,100,0.95;0.998,\n");

            Assert.Equal(Terminal.Done, IntervalsVerb.Run(input, output, new(TextWriter.Null, TextWriter.Null, false)));

            var lines = File.ReadAllText(output).Split('\n');
            Assert.Equal(string.Join(',', IntervalReckoning.AnswerColumns), lines[0]);
            Assert.Equal("R1,error,The numerator must be 0 or more.,,,,,,,,", lines[1]);
            Assert.StartsWith("R2,ok,,50,", lines[2], StringComparison.Ordinal);
            Assert.EndsWith(",\"95%, 99.8%\",percentage,Wilson", lines[2], StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<string> Reckon(string row)
    {
        using var reader = new StringReader($"{Header}R1,{row},\n");
        return IntervalReckoning.Line(
            Assert.Single(CellTable.Read("in.csv", reader, IntervalReckoning.InputColumns).Rows)
        );
    }
}
