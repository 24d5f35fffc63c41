using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Supplied;

namespace Goldthread.Tests.Features.Dataset;

/// <summary>What a cell may say, by whichever way it comes.</summary>
public sealed class FigureChecksTests
{
    /// <summary>A percentage, a rate of the population, a count and a number of days.</summary>
    private static readonly IndicatorDefinition Percentage = Of("2.4");
    private static readonly IndicatorDefinition Rate = Of("2.1");
    private static readonly IndicatorDefinition Count = Of("5.4");

    [Theory]
    [InlineData("1234", 1234)]
    [InlineData("1,234", 1234)]
    [InlineData("1 234", 1234)]
    [InlineData("1\u00A0234", 1234)]
    [InlineData(" 12.0 ", 12)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("0", 0)]
    public void Numbers_are_read_as_people_write_them(string typed, double number) =>
        Assert.Equal(new FigureText(number, null), Read(Count, typed).Text);

    [Theory]
    [InlineData("12,5", "“12,5” can be read in two ways. Write 12.5 with a point, and 1250 without a comma.")]
    [InlineData("1,23,456", "“1,23,456” can be read in two ways.")]
    [InlineData("<5", "Small numbers are hidden when figures are published, not here.")]
    [InlineData("c", "“c” hides a number.")]
    [InlineData("n/a", "“n/a” can mean that the figure is not available or that it does not apply.")]
    [InlineData("-", "“-” can mean 0 or no figure.")]
    [InlineData("none", "Enter 0 if there were none.")]
    [InlineData("=cmd|'/c calc'!A1", "is a formula and not a number.")]
    [InlineData("#DIV/0!", "The spreadsheet shows the fault #DIV/0! in this cell.")]
    [InlineData("2026-07-01", "“2026-07-01” is a date and not a number.")]
    [InlineData("1/7/2026", "“1/7/2026” is a date and not a number.")]
    [InlineData("about ten", "“about ten” is not a number.")]
    [InlineData("-3", "Enter 0 or more: a count cannot be less than 0.")]
    [InlineData("12.5", "Enter a whole number: a count has no fractions.")]
    [InlineData("62%", "Enter how many, not the percentage")]
    [InlineData("99999999999", "larger than any count here can be")]
    public void What_is_no_count_is_refused_with_a_sentence(string typed, string sentence)
    {
        var fault = Assert.Single(Read(Count, typed).Faults);
        Assert.Equal(FigureColumn.Numerator, fault.Column);
        Assert.Contains(sentence, fault.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TBC", FigureGap.NotAvailable, "To be confirmed")]
    [InlineData("[z]", FigureGap.DoesNotApply, null)]
    [InlineData("not applicable", FigureGap.DoesNotApply, null)]
    public void Words_for_none_are_gaps(string typed, FigureGap gap, string? because)
    {
        var reading = Read(Count, typed);
        Assert.Empty(reading.Faults);
        Assert.Equal((gap, because, null), (reading.Text.Gap, reading.Text.GapBecause, reading.Text.Numerator));
    }

    [Fact]
    public void A_gap_without_its_reason_is_asked_for_it()
    {
        var fault = Assert.Single(Read(Count, "..").Faults);
        Assert.Equal(FigureColumn.GapBecause, fault.Column);
        var chosen = FigureChecks.Read(Count, new FigureEntry { Gap = "Not collected here" });
        Assert.Equal("Say why: “Not collected here” needs a reason.", Assert.Single(chosen.Faults).Sentence);
        Assert.Empty(FigureChecks.Read(Count, new FigureEntry { Gap = "does not apply" }).Faults);
    }

    [Theory]
    [InlineData("120", "100", FigureColumn.Numerator, "The numerator, 120, is more than the denominator, 100.")]
    [InlineData("12", "", FigureColumn.Denominator, "Enter the denominator as well: out of how many?")]
    [InlineData("", "100", FigureColumn.Numerator, "Enter the numerator as well")]
    [InlineData("12", "0", FigureColumn.Denominator, "Nothing can be counted out of 0.")]
    [InlineData("0", "0", FigureColumn.Denominator, "choose “Does not apply”")]
    [InlineData("12", "50.5", FigureColumn.Denominator, "Enter a whole number")]
    [InlineData("12", "-50", FigureColumn.Denominator, "Enter 0 or more")]
    [InlineData("45%", "200", FigureColumn.Numerator, "Enter how many, not the percentage")]
    public void Two_numbers_must_fit_together(string top, string bottom, FigureColumn column, string sentence)
    {
        var fault = Assert.Single(Read(Percentage, top, bottom).Faults);
        Assert.Equal(column, fault.Column);
        Assert.Contains(sentence, fault.Sentence, StringComparison.Ordinal);
    }

    /// <summary>Only 31 of 50 rounds to 62%; 45% of 200 may be 89 or 90.</summary>
    [Fact]
    public void A_percentage_is_understood_where_only_one_count_gives_it() =>
        Assert.Equal(new FigureText(31, 50), Read(Percentage, "62%", "50").Text);

    [Fact]
    public void A_rate_may_be_of_more_than_its_denominator_and_asks_none_of_the_agency()
    {
        Assert.Empty(Read(Rate, "700").Faults);
        Assert.Contains(
            "Leave the denominator empty",
            Assert.Single(Read(Rate, "700", "900").Faults).Sentence,
            StringComparison.Ordinal
        );
        Assert.Empty(Read(Of("5.5"), "120", "90").Faults);
    }

    [Fact]
    public void A_figure_and_a_gap_at_once_are_refused()
    {
        var both = FigureChecks.Read(
            Count,
            new FigureEntry
            {
                Numerator = "12",
                Gap = "NotAvailable",
                GapBecause = "The system changed.",
            }
        );
        Assert.Equal("Enter the figure or say why there is none, not both.", Assert.Single(both.Faults).Sentence);
        var two = FigureChecks.Read(Count, new FigureEntry { Numerator = "TBC", Gap = "Does not apply" });
        Assert.Contains("two different reasons", Assert.Single(two.Faults).Sentence, StringComparison.Ordinal);
        var strange = FigureChecks.Read(Count, new FigureEntry { Gap = "On holiday" });
        Assert.Contains("“On holiday” is no reason we know.", Assert.Single(strange.Faults).Sentence);
    }

    [Fact]
    public void An_empty_row_says_nothing_and_is_no_fault() =>
        Assert.Equal(new FigureText(null, null), FigureChecks.Read(Percentage, new FigureEntry()).Text);

    [Fact]
    public void Long_words_and_strange_flags_have_their_own_sentences()
    {
        var long1 = FigureChecks.Read(Count, new FigureEntry { Note = new string('x', 1001) });
        Assert.Equal(
            (FigureColumn.Note, "Keep this to 1,000 characters."),
            (long1.Faults[0].Column, long1.Faults[0].Sentence)
        );
        var flag = FigureChecks.Read(Count, new FigureEntry { Provisional = "perhaps" });
        Assert.Equal("“perhaps” is neither Yes nor No.", Assert.Single(flag.Faults).Sentence);
    }

    [Theory]
    [InlineData("July to September 2026", null)]
    [InlineData("2026-q2", null)]
    [InlineData("2026-07-01", "“2026-07-01” is a date and no period. Write July to September 2026.")]
    [InlineData("April to June 2026", "This file is for April to June 2026, and this return for July to September 2026.")]
    [InlineData("", "Enter the period: July to September 2026.")]
    public void A_period_is_this_one_or_wrong(string typed, string? sentence) =>
        Assert.Equal(sentence, FigureChecks.CheckPeriod(typed, ReturnPeriods.Quarter(2026, 2))?.Sentence);

    [Fact]
    public void A_figure_outside_the_agencys_own_limits_is_asked_about()
    {
        var past = Past([80, 82, 79, 81, 80, 83]);
        Assert.Null(OddFigures.Ask(Percentage, 82, 100, past));
        var question = OddFigures.Ask(Percentage, 55, 100, past);
        Assert.StartsWith("55.0% is outside the range of your earlier figures", question, StringComparison.Ordinal);
        Assert.NotNull(OddFigures.Ask(Percentage, 99, 100, past));
    }

    [Fact]
    public void A_short_history_asks_at_the_double_and_the_half()
    {
        var past = Past([30, 20]);
        Assert.Null(OddFigures.Ask(Percentage, 40, 100, past));
        Assert.Equal(
            "This is more than double the last figure, 20.0% in April to June 2026. Is it right?",
            OddFigures.Ask(Percentage, 41, 100, past)
        );
        Assert.Equal(
            "This is less than half of the last figure, 20.0% in April to June 2026. Is it right?",
            OddFigures.Ask(Percentage, 9, 100, past)
        );
        Assert.Null(OddFigures.Ask(Percentage, 9, 100, []));
    }

    [Fact]
    public void Very_small_counts_and_steady_ones_are_left_alone()
    {
        PastFigure[] steady =
        [
            .. Enumerable.Range(0, 8).Select(_ => new PastFigure(ReturnPeriods.Quarter(2026, 1), 1, null)),
        ];
        Assert.Null(OddFigures.Ask(Count, 3, null, steady));
        Assert.NotNull(OddFigures.Ask(Count, 12, null, steady));
        Assert.Null(OddFigures.Ask(Count, 1, null, steady));
        Assert.Null(OddFigures.Ask(Count, null, null, steady));
    }

    private static FigureReading Read(IndicatorDefinition definition, string top, string? bottom = null) =>
        FigureChecks.Read(definition, new FigureEntry { Numerator = top, Denominator = bottom });

    /// <summary>Of 100 each, the last for April to June 2026.</summary>
    private static List<PastFigure> Past(IReadOnlyList<double> tops)
    {
        var period = ReturnPeriods.Quarter(2026, 2);
        List<PastFigure> past = [];
        foreach (var top in tops.Reverse())
        {
            period = period.Before();
            past.Insert(0, new PastFigure(period, top, 100));
        }

        return past;
    }

    private static IndicatorDefinition Of(string number)
    {
        var shipped = IndicatorCatalogue.Find(number)!;
        var indicator = new Indicator(Guid.CreateVersion7(), number, shipped.Theme, shipped.Name);
        return new IndicatorDefinition(indicator, 1, DefinitionText.Of(shipped), new DateOnly(2020, 4, 1));
    }
}
