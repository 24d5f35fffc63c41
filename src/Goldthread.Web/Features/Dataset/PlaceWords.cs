using System.Globalization;
using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Web;
using Goldthread.Statistics.Comparisons;

namespace Goldthread.Features.Dataset;

/// <summary>
/// What a comparison of places says in words. Where neither way is better they tell higher from lower and judge nothing.
/// </summary>
public static class PlaceWords
{
    /// <summary>"Hampshire has the 3rd lowest figure of 149 areas, in the lowest fifth."</summary>
    public static string Rank(PlaceComparison places)
    {
        var all = places.Known.Count();
        if (places.Here is not { Value: { } own, Rank: not null } here)
        {
            return $"{Words.Plural(all, "area")} with a figure";
        }

        // Counted from the nearer end, because nobody pictures the 13th lowest of 14.
        var (above, below) = (places.Known.Count(one => one.Value > own), places.Known.Count(one => one.Value < own));
        var (before, end) = above <= below ? (above, "highest") : (below, "lowest");
        var nth = before == 0 ? $"the {end}" : $"the {Nth(before + 1)} {end}";
        var fifth = here.Fifth is { } known ? $", in {Fifth(known, places.Measure.Better)}" : "";
        return $"{here.Area.Name} has {nth} figure of {Words.Plural(all, "area")}{fifth}";
    }

    /// <summary>"Reporting year 2023: Hampshire 38.7%, South East 24.1%, England 22.4%."</summary>
    public static string Figures(PlaceView view)
    {
        var places = view.Places;
        IEnumerable<string?> parts =
        [
            places.Here is { Value: not null } here ? $"{here.Area.Name} {view.Value(here)}" : null,
            places.Region is { } region ? $"{places.RegionName} {view.Style.Write(region)}" : null,
            places.England is { } england ? $"England {view.Style.Write(england)}" : null,
        ];
        var said = string.Join(", ", parts.OfType<string>());
        return said.Length == 0 ? $"{places.Period.Label}." : $"{places.Period.Label}: {said}.";
    }

    /// <summary>How far the rank can be trusted: how many intervals meet the one of this place.</summary>
    public static string? Overlap(PlaceComparison places)
    {
        if (places.Here?.Limits is not { } own)
        {
            return null;
        }

        var alike = places.Known.Count(place => !place.IsHere && place.Limits?.Overlaps(own) == true);
        return alike switch
        {
            0 => "Its interval meets that of no other area.",
            1 => "Its interval meets that of 1 other area, so it may as well stand where that one does.",
            _ =>
                $"Its interval meets those of {Words.Count(alike)} other areas, so its exact place among them says little.",
        };
    }

    /// <summary>Where the place lies in the funnel, as the heading of that chart.</summary>
    public static string Funnel(PlaceComparison places) =>
        places.Here is { } here
            ? here.InFunnel switch
            {
                Comparison.Similar => $"{here.Area.Name} is within the limits for its size",
                Comparison.Higher => $"{here.Area.Name} is above the 95% limits for its size",
                Comparison.Highest => $"{here.Area.Name} is above the 99.8% limits for its size",
                Comparison.Lower => $"{here.Area.Name} is below the 95% limits for its size",
                Comparison.Lowest => $"{here.Area.Name} is below the 99.8% limits for its size",
                Comparison.NotCompared => "Areas by their size",
            }
            : "Areas by their size";

    /// <summary>How many lie outside, and what that means.</summary>
    public static string Outside(PlaceComparison places)
    {
        var judged = places.Places.Where(place => place.InFunnel != Comparison.NotCompared).ToList();
        var outside = judged.Count(place => place.InFunnel != Comparison.Similar);
        var far = judged.Count(place => place.InFunnel is Comparison.Lowest or Comparison.Highest);
        var meaning =
            outside > judged.Count / 10
                ? "Chance alone would leave about 1 in 20 outside, so areas differ by more than chance: in need, in practice or in how they count."
                : "Chance alone would leave about 1 in 20 outside.";
        return $"{Words.Count(outside)} of {Words.Plural(judged.Count, "area")} {(outside == 1 ? "lies" : "lie")} outside the 95% limits, {Words.Count(far)} of them outside the 99.8% limits. {meaning}";
    }

    /// <summary>The cell that says how a place stands to England.</summary>
    public static string AgainstEngland(ComparedPlace place, BetterWhen better) =>
        place.AgainstEngland.Judge(PlaceReckoning.PolarityOf(better)) switch
        {
            Judgement.NotCompared => "Not compared",
            Judgement.Similar => "Not clearly different",
            Judgement.Better or Judgement.Best => $"{Way(place.AgainstEngland)}, better",
            Judgement.Worse or Judgement.Worst => $"{Way(place.AgainstEngland)}, worse",
            _ => Way(place.AgainstEngland),
        };

    /// <summary>The cell that says where a place lies in the funnel.</summary>
    public static string InFunnel(ComparedPlace place) =>
        place.InFunnel switch
        {
            Comparison.NotCompared => "Not judged",
            Comparison.Similar => "Within",
            Comparison.Higher => "Above 95%",
            Comparison.Highest => "Above 99.8%",
            Comparison.Lower => "Below 95%",
            Comparison.Lowest => "Below 99.8%",
        };

    /// <summary>What a place is to the reader, or nothing.</summary>
    public static string? Belongs(ComparedPlace place) =>
        place switch
        {
            { IsHere: true } => "This area",
            { IsNeighbour: true, IsInRegion: true } => "Similar area, same region",
            { IsNeighbour: true } => "Similar area",
            { IsInRegion: true } => "Same region",
            _ => null,
        };

    /// <summary>"the lowest fifth", "the second lowest fifth": the number counts from the end that ranks count from.</summary>
    public static string Fifth(int fifth, BetterWhen better)
    {
        var (near, far) = better == BetterWhen.Lower ? ("lowest", "highest") : ("highest", "lowest");
        return fifth switch
        {
            1 => $"the {near} fifth",
            2 => $"the second {near} fifth",
            3 => "the middle fifth",
            4 => $"the second {far} fifth",
            _ => $"the {far} fifth",
        };
    }

    /// <summary>"Rank 1 is the lowest, which is the better end."</summary>
    public static string RankNote(BetterWhen better) =>
        better switch
        {
            BetterWhen.Higher => "Rank 1 is the highest figure, and higher is better.",
            BetterWhen.Lower => "Rank 1 is the lowest figure, and lower is better.",
            BetterWhen.Neither => "Rank 1 is the highest figure; neither way is better.",
        };

    private static string Way(Comparison comparison) =>
        comparison is Comparison.Lower or Comparison.Lowest ? "Lower" : "Higher";

    private static string Nth(int number)
    {
        var ending = (number % 100, number % 10) switch
        {
            (>= 11 and <= 13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
        return number.ToString(CultureInfo.InvariantCulture) + ending;
    }
}
