using System.Text;
using Goldthread.Platform.Calendar;

namespace Goldthread.Calendar.Tests;

public class HolidayFeedTests
{
    private const string Whole2029 = """
        { "title": "New Year’s Day", "date": "2029-01-01", "notes": "", "bunting": true },
        { "title": "Good Friday", "date": "2029-03-30", "notes": "", "bunting": false },
        { "title": "Easter Monday", "date": "2029-04-02", "notes": "", "bunting": true },
        { "title": "Early May bank holiday", "date": "2029-05-07", "notes": "", "bunting": true },
        { "title": "Spring bank holiday", "date": "2029-05-28", "notes": "", "bunting": true },
        { "title": " One-off day ", "date": "2029-06-01", "notes": "" },
        { "title": "Summer bank holiday", "date": "2029-08-27" },
        { "title": "Christmas Day", "date": "2029-12-25", "notes": null },
        { "title": "Boxing Day", "date": "2029-12-26", "notes": "Substitute day", "bunting": true }
        """;

    [Fact]
    public void Reads_the_days_of_England_and_Wales_and_no_others()
    {
        var holidays = Read(
            $$"""
            {
              "scotland": { "division": "scotland", "events": [{ "title": "2nd January", "date": "2029-01-02" }] },
              "england-and-wales": { "division": "england-and-wales", "events": [{{Whole2029}}] }
            }
            """
        );

        Assert.Equal(9, holidays.Published.Count);
        Assert.Equal("One-off day", holidays.On(new DateOnly(2029, 6, 1))?.Title);
        Assert.Null(holidays.On(new DateOnly(2029, 1, 2)));
        Assert.Equal(
            [new DateOnly(2029, 12, 26)],
            holidays.Published.Where(day => day.IsSubstitute).Select(day => day.Day)
        );
        Assert.Equal(new DateOnly(2029, 12, 31), holidays.CoveredUntil);
    }

    [Theory]
    [InlineData("{", "The file is not JSON: see line 1.")]
    [InlineData("{\n\"a\": 1,\n]", "The file is not JSON: see line 3.")]
    [InlineData("[]", "The file has no ‘england-and-wales’.")]
    [InlineData("""{ "scotland": {} }""", "The file has no ‘england-and-wales’.")]
    [InlineData("""{ "england-and-wales": 1 }""", "england-and-wales has no ‘events’.")]
    [InlineData("""{ "england-and-wales": {} }""", "england-and-wales has no ‘events’.")]
    [InlineData("""{ "england-and-wales": { "events": {} } }""", "‘events’ is not a list.")]
    [InlineData("""{ "england-and-wales": { "events": [] } }""", "There are no bank holidays in it.")]
    public void Refuses_what_is_not_the_feed(string json, string reason) =>
        Assert.Equal(reason, Assert.Throws<FormatException>(() => Read(json)).Message);

    [Theory]
    [InlineData("1", "Event 10 has no ‘title’.")]
    [InlineData("""{ "date": "2029-06-04" }""", "Event 10 has no ‘title’.")]
    [InlineData("""{ "title": " ", "date": "2029-06-04" }""", "Event 10 has no title.")]
    [InlineData("""{ "title": 5, "date": "2029-06-04" }""", "Event 10 has no title.")]
    [InlineData("""{ "title": "A" }""", "Event 10 has no ‘date’.")]
    [InlineData(
        """{ "title": "A", "date": "04/06/2029" }""",
        "Event 10 has the date ‘04/06/2029’. A date looks like 2027-12-27."
    )]
    [InlineData(
        """{ "title": "A", "date": "2029-02-29" }""",
        "Event 10 has the date ‘2029-02-29’. A date looks like 2027-12-27."
    )]
    [InlineData("""{ "title": "A", "date": "2029-12-25" }""", "25 December 2029 is there twice.")]
    [InlineData(
        """{ "title": "A", "date": "2030-01-01" }""",
        "2030 has only 1 bank holidays. A whole year has at least 8."
    )]
    public void Refuses_an_event_that_cannot_be_right(string tenth, string reason)
    {
        var json = $$"""{ "england-and-wales": { "events": [{{Whole2029}}, {{tenth}}] } }""";

        Assert.Equal(reason, Assert.Throws<FormatException>(() => Read(json)).Message);
    }

    private static BankHolidays Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return HolidayFeed.Read(stream);
    }
}
