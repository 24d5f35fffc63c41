using System.Globalization;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.Demonstration;

/// <summary>
/// Figures that an agency might supply, made up from levels that national statistics make believable, the same on every
/// machine. Most vary by chance alone; some have a story: a shift, a slow fall, a single outlier, a count too small to show.
/// </summary>
public static class InventedFigures
{
    /// <summary>What is usual: the share or the count, and of how many a quarter.</summary>
    private static readonly Dictionary<string, (double Level, double Whole)> Usual = new(StringComparer.Ordinal)
    {
        ["1.1"] = (910, 0),
        ["2.1"] = (9400, 0),
        ["2.2"] = (3100, 0),
        ["2.3"] = (19.5, 3100),
        ["2.4"] = (83, 9400),
        ["2.5"] = (84, 2850),
        ["2.7"] = (82, 34),
        ["3.1"] = (980, 0),
        ["3.2"] = (77, 330),
        ["3.4"] = (1120, 0),
        ["3.5"] = (24, 310),
        ["3.8"] = (88, 640),
        ["3.9"] = (79, 520),
        ["4.1"] = (1890, 0),
        ["4.3"] = (74, 130),
        ["4.4"] = (91, 1350),
        ["5.4"] = (112, 0),
        ["5.5"] = (4.2, 1600),
        ["5.6"] = (32, 126_000),
        ["6.1"] = (7, 0),
        ["6.3"] = (134, 0),
        ["6.5"] = (84, 190),
        ["6.6"] = (3, 0),
        ["7.1"] = (19.8, 176_000),
        ["7.2"] = (2.3, 176_000),
        ["7.3"] = (3.9, 182_000),
        ["7.4"] = (0.04, 182_000),
        ["7.5"] = (0.5, 176_000),
        ["8.2"] = (58, 380),
        ["8.3"] = (7.4, 41_000),
        ["8.4"] = (82, 232_000),
        ["8.5"] = (180, 176_000),
        ["8.6"] = (76, 0),
        ["9.1"] = (2150, 0),
        ["9.2"] = (86, 1240),
        ["9.3"] = (4.1, 610_000),
        ["9.5"] = (455, 0),
        ["10.1"] = (425, 0),
        ["10.2"] = (41, 0),
        ["10.4"] = (66, 0),
        ["10.5"] = (22, 0),
        ["10.6"] = (38, 0),
        ["11.1"] = (1.6, 176_000),
        ["11.5"] = (14, 0),
        ["12.1"] = (128, 0),
        ["12.5"] = (164, 0),
        ["13.1"] = (410, 232_000),
        ["13.2"] = (192, 0),
        ["13.5"] = (68, 0),
        ["13.6"] = (2, 0),
        ["13.7"] = (3, 0),
    };

    /// <param name="definition">What is counted.</param>
    /// <param name="agency">Who supplies it: two agencies differ.</param>
    /// <param name="suppliers">How many share it.</param>
    /// <param name="at">The period, counted from the first of the demonstration.</param>
    /// <returns>Numerator and denominator, or nothing for a gap.</returns>
    public static (double Top, double? Bottom)? Of(IndicatorDefinition definition, string agency, int suppliers, int at)
    {
        // Nobody recorded the wait for a school place in the first year.
        if (definition.Number == "12.4" && at < 4)
        {
            return null;
        }

        var (usual, all) = UsualOf(definition);
        var level = Shaped(definition.Number, usual, at);
        var chance = Chance(FormattableString.Invariant($"{definition.Number}:{agency}:{at}"));
        if (!definition.AsksDenominator)
        {
            var count = definition.IsDays ? level : level / suppliers;
            var spread = definition.IsDays ? level * 0.05 : Math.Sqrt(count);
            return (Math.Max(0, Math.Round(count + (spread * chance))), null);
        }

        var whole = Math.Max(
            1,
            Math.Round(
                all
                    / suppliers
                    * (1 + (0.04 * Chance(FormattableString.Invariant($"{definition.Number}:{agency}:{at}:of"))))
            )
        );
        var share = level / definition.Multiplier;
        var top = Math.Round((whole * share) + (Math.Sqrt(whole * share * Math.Max(0.05, 1 - share)) * chance));
        return (Math.Clamp(top, 0, definition.Unit == "%" ? whole : double.MaxValue), whole);
    }

    private static (double Level, double Whole) UsualOf(IndicatorDefinition definition) =>
        Usual.TryGetValue(definition.Number, out var known) ? known
        : definition.DenominatorName is null ? (40, 0)
        : definition.Better switch
        {
            BetterWhen.Higher => (81, 210),
            BetterWhen.Lower => (14, 240),
            BetterWhen.Neither => (31, 260),
        };

    private static double Shaped(string number, double usual, int at) =>
        number switch
        {
            "2.3" when at >= 10 => usual + 4.5,
            "2.4" when at >= 9 => usual + 7,
            "3.2" when at >= 8 => Math.Min(94, usual + (1.6 * (at - 7))),
            "4.3" when at >= 11 => usual - (2.2 * (at - 10)),
            "9.2" when at >= 12 => usual - 13,
            "10.1" when at == 13 => usual * 1.5,
            "13.2" when at >= 9 => usual * (1 + (0.04 * (at - 8))),
            "13.5" when at >= 8 => usual * (1 + (0.05 * (at - 7))),
            _ => usual,
        };

    /// <summary>About a standard normal number, from the words alone.</summary>
    private static double Chance(string words)
    {
        var sum = 0d;
        for (var turn = 0; turn < 4; turn++)
        {
            sum += Uniform(string.Create(CultureInfo.InvariantCulture, $"{words}/{turn}"));
        }

        return (sum - 2) * Math.Sqrt(3);
    }

    /// <summary>FNV-1a with a last stir, because near words must give far numbers.</summary>
    private static double Uniform(string words)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var letter in words)
            {
                hash = (hash ^ letter) * 1099511628211UL;
            }

            hash ^= hash >> 32;
            hash *= 0x9E3779B97F4A7C15UL;
            hash ^= hash >> 29;
            return (hash >> 11) / (double)(1UL << 53);
        }
    }
}
