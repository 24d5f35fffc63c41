using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Goldthread.GovUk.Charts;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.GovUk;

/// <summary>The colours of the style sheet against WCAG 2.2 contrast (1.4.3, 1.4.11) and our own stricter rule.</summary>
public sealed partial class PaletteTests
{
    private static readonly string Css = File.ReadAllText(
        Path.Combine(Repository.Root, "src/Goldthread.Web/wwwroot/css/goldthread.css")
    );

    [Theory]
    [InlineData("ink", "#FFFFFF", 7)]
    [InlineData("ink", "canvas", 7)]
    [InlineData("ink", "panel", 7)]
    [InlineData("ink", "gold-tint", 7)]
    [InlineData("ink", "focus", 7)]
    [InlineData("muted", "#FFFFFF", 7)]
    [InlineData("muted", "canvas", 4.5)]
    [InlineData("muted", "panel", 4.5)]
    [InlineData("#FFFFFF", "harbour", 7)]
    [InlineData("#FFFFFF", "action", 7)]
    [InlineData("#FFFFFF", "action-hover", 7)]
    [InlineData("#FFFFFF", "error", 7)]
    [InlineData("link", "#FFFFFF", 7)]
    [InlineData("link", "gold-tint", 7)]
    [InlineData("link", "canvas", 7)]
    [InlineData("link-visited", "#FFFFFF", 7)]
    [InlineData("link-hover", "#FFFFFF", 7)]
    [InlineData("error", "#FFFFFF", 7)]
    [InlineData("gold-text", "#FFFFFF", 4.5)]
    [InlineData("success", "#FFFFFF", 4.5)]
    [InlineData("heat-part-ink", "heat-part", 7)]
    public void Words_stand_out_from_their_ground(string words, string ground, double least) =>
        Assert.InRange(Contrast(Colour(words), Colour(ground)), least, 21);

    [Theory]
    [InlineData("thread")]
    [InlineData("ordinary")]
    [InlineData("improve")]
    [InlineData("concern")]
    [InlineData("change")]
    [InlineData("muted")]
    [InlineData("c1")]
    [InlineData("c2")]
    [InlineData("c3")]
    [InlineData("c4")]
    public void Graphics_stand_out_from_white(string token) =>
        Assert.InRange(Contrast(Colour(token), Colour("#FFFFFF")), 3, 21);

    [Fact]
    public void The_thread_stands_out_from_the_header() =>
        Assert.InRange(Contrast(Colour("thread-bright"), Colour("harbour")), 3, 21);

    [Fact]
    public void Every_status_word_stands_out_from_its_tag()
    {
        var tags = TagRule().Matches(Css);
        Assert.Equal(8, tags.Count);
        Assert.All(
            tags,
            tag => Assert.InRange(Contrast(Colour(tag.Groups["ink"].Value), Colour(tag.Groups["ground"].Value)), 7, 21)
        );
    }

    [Fact]
    public void Pictures_use_the_colours_of_the_style_sheet()
    {
        foreach (var ink in Enum.GetValues<Ink>())
        {
            var pen = Pen.Of(ink);
            var rule = Regex.Match(
                Css,
                $@"\.{pen.CssClass.Split(' ')[0]}(?![\w-])[^{{}}]*{{(?<body>[^}}]*)}}",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            );
            Assert.True(rule.Success, $"The style sheet has no rule for {pen.CssClass}.");
            foreach (var (property, value) in new[] { ("fill", pen.Fill), ("stroke", pen.Stroke) })
            {
                var drawn = Regex.Match(
                    rule.Groups["body"].Value,
                    $@"(?<![-\w]){property}: (?<colour>[^;]+);",
                    RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                );
                if (value is not null && drawn.Success)
                {
                    Assert.Equal(Colour(value), Colour(drawn.Groups["colour"].Value));
                }
            }
        }
    }

    [Fact]
    public void The_style_sheet_is_small_and_names_no_font_of_others()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Css));
        }

        Assert.InRange(compressed.Length, 1, 25 * 1024);
        Assert.DoesNotContain("GDS Transport", Css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", Css, StringComparison.Ordinal);
    }

    // Relative luminance and contrast ratio as WCAG 2.2 defines them.
    private static double Contrast(int[] one, int[] other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(int[] colour)
    {
        var linear = colour
            .Select(part => part / 255d)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))
            .ToArray();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static int[] Colour(string name)
    {
        var hex = name.Trim();
        if (!hex.StartsWith('#'))
        {
            var token = hex.Replace("var(--", "", StringComparison.Ordinal).TrimEnd(')');
            hex = Regex
                .Match(Css, $"--{token}: (?<hex>#[0-9A-Fa-f]{{6}});", RegexOptions.None, TimeSpan.FromSeconds(1))
                .Groups["hex"]
                .Value;
        }

        hex = hex.Length == 4 ? $"#{hex[1]}{hex[1]}{hex[2]}{hex[2]}{hex[3]}{hex[3]}" : hex;
        return
        [
            .. Enumerable
                .Range(0, 3)
                .Select(part =>
                    int.Parse(hex.AsSpan(1 + 2 * part, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                ),
        ];
    }

    [GeneratedRegex(
        @"\.govuk-tag(?:--\w+)? \{[^}]*background: (?<ground>[^;]+); color: (?<ink>[^;]+);",
        RegexOptions.None,
        1000
    )]
    private static partial Regex TagRule();
}
