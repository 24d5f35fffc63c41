using System.Globalization;
using Goldthread.Features.Dataset.Published;

namespace Goldthread.Tests.Features.Dataset.Published;

/// <summary>Periods as files without time identifiers write them.</summary>
public sealed class WrittenPeriodTests
{
    [Theory]
    [InlineData("2016", "2016", "2016-01-01", "2016-12-31")]
    [InlineData("2015/16", "2015/16", "2015-04-01", "2016-03-31")]
    [InlineData("2016-17", "2016/17", "2016-04-01", "2017-03-31")]
    [InlineData("2016-17 (OT)", "2016/17", "2016-04-01", "2017-03-31")]
    [InlineData("2014-16", "2014 to 2016", "2014-01-01", "2016-12-31")]
    [InlineData("2021 - 23", "2021 to 2023", "2021-01-01", "2023-12-31")]
    [InlineData("1999-01", "1999 to 2001", "1999-01-01", "2001-12-31")]
    [InlineData("2013/14-15/16", "2013/14 to 2015/16", "2013-04-01", "2016-03-31")]
    [InlineData("2018/19 - 2020/21", "2018/19 to 2020/21", "2018-04-01", "2021-03-31")]
    [InlineData("1999/00", "1999/00", "1999-04-01", "2000-03-31")]
    [InlineData("2019/20 Q1", "April to June 2019", "2019-04-01", "2019-06-30")]
    public void A_spelling_is_read_as_the_days_it_means(string text, string label, string first, string last)
    {
        var period = WrittenPeriod.Read(text)!;
        Assert.Equal(label, period.Label);
        Assert.Equal((Day(first), Day(last)), (period.FirstDay, period.LastDay));
        Assert.Equal(period, new Period(period.Year, TimeIdentifier.Find(period.Identifier.Label)!));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("")]
    [InlineData("2015/17")]
    [InlineData("2016-16")]
    [InlineData("2016-30")]
    [InlineData("2013/14-16")]
    [InlineData("2013/14-15/17")]
    [InlineData("1066")]
    [InlineData("spring 2020")]
    public void A_text_that_names_no_period_is_none(string text) => Assert.Null(WrittenPeriod.Read(text));

    [Theory]
    [InlineData("1 year")]
    [InlineData("3 split years")]
    public void Our_words_are_no_time_identifiers_of_a_file(string word) =>
        Assert.False(Period.TryRead("2016", word, out _, out _, out _));

    [Theory]
    [InlineData("45809", "2025-06-01")]
    [InlineData("31/03/2019", "2019-03-31")]
    [InlineData("2026-11-27", "2026-11-27")]
    [InlineData("TBC", null)]
    [InlineData("12", null)]
    public void A_day_may_be_left_as_a_spreadsheets_number(string text, string? day) =>
        Assert.Equal(day is null ? null : Day(day), ExcelDay.Read(text));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
