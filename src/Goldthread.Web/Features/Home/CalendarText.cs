using System.Globalization;
using System.Text;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Home;

/// <summary>
/// Dates as iCalendar (RFC 5545), which every calendar program reads: whole days, each under a key that stays when the day
/// moves. It leaves the product, so it says references and duties and nothing else.
/// </summary>
public static class CalendarText
{
    /// <summary>A line is at most so many octets, without its end (section 3.1).</summary>
    public const int LineLength = 75;

    /// <param name="items">What is dated.</param>
    /// <param name="site">What addresses of this installation begin with; its name makes keys unique in the world.</param>
    /// <param name="now">UTC: when this text was made.</param>
    public static string Of(IEnumerable<CalendarItem> items, string site, DateTime now)
    {
        var host = Uri.TryCreate(site, UriKind.Absolute, out var address) ? address.Host : "goldthread";
        var stamp = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Goldthread//Calendar//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, "X-WR-CALNAME:Goldthread");
        foreach (var item in items.DistinctBy(item => item.Key, StringComparer.Ordinal))
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{Escaped(item.Key)}@{host}");
            Line(text, $"DTSTAMP:{stamp}");
            Line(text, $"DTSTART;VALUE=DATE:{Day(item.Day)}");
            Line(text, $"DTEND;VALUE=DATE:{Day(item.Day.AddDays(1))}");
            Line(text, $"SUMMARY:{Escaped(item.FeedText)}");
            Line(text, $"URL:{site}{item.Path}");
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Text as section 3.3.11 asks; characters that no line may hold are left out.</summary>
    private static string Escaped(string words)
    {
        var escaped = new StringBuilder();
        foreach (var letter in words.ReplaceLineEndings("\n"))
        {
            _ = letter switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(letter),
                _ when char.IsControl(letter) => escaped,
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Folds at 75 octets, never inside a character; a line that goes on begins with a space.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LineLength)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(letter);
            octets += letter.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
