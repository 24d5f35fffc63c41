using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Surveys.Answered;
using Goldthread.Platform.Web;
using Goldthread.Statistics.Intervals;

namespace Goldthread.Features.Section11.ComparingVoices;

/// <summary>
/// What leaders say of a standard beside what staff say of it: the share of requirements that agencies rate in the better half,
/// and the share of staff answers that agree.
/// </summary>
/// <param name="Standard">The standard.</param>
/// <param name="Agency">Of one agency; of all of the area where it is nothing.</param>
/// <param name="Good">Requirements rated in the better half.</param>
/// <param name="Rated">Requirements rated at all.</param>
/// <param name="Staff">What staff say; nothing where they were not asked or too few answered to be shown.</param>
public sealed record VoiceGap(StandardPicture Standard, Agency? Agency, int Good, int Rated, Share? Staff)
{
    /// <summary>Whether staff were asked about the standard at all; what is then missing is hidden.</summary>
    public bool IsAsked { get; init; }

    /// <summary>What agencies say in per cent, with its 95% interval.</summary>
    public Estimate? Leaders => Rated == 0 ? null : Proportions.Wilson(Good, Rated, Confidence.NinetyFive, 100);

    /// <summary>By how many points agencies say more than their staff, with the 95% interval.</summary>
    public Estimate? Gap =>
        Leaders is { } leaders && Staff?.Estimate is { } staff ? Proportions.Difference(leaders, staff) : null;

    public bool IsMoreThanChance => Gap is { } gap && !gap.Limits.Contains(0);

    /// <summary>Whether agencies say more than their staff, and more than chance explains: worth asking about.</summary>
    public bool IsEnquiry => IsMoreThanChance && Gap is { Value: > 0 };

    /// <summary>"Up 23 points" would hide whose it is: "agencies say 23 points more, between 3 and 40".</summary>
    public string Say()
    {
        if (Gap is not { } gap)
        {
            return CellMarker.DoesNotApply.Text;
        }

        var points = (long)Math.Round(Math.Abs(gap.Value), MidpointRounding.AwayFromZero);
        return points == 0
            ? $"The same, between {Signed(gap.Limits.Lower)} and {Signed(gap.Limits.Upper)}"
            : $"{(gap.Value > 0 ? "Agencies" : "Staff")} say {Words.Plural(points, "point")} more, between {Signed(gap.Limits.Lower)} and {Signed(gap.Limits.Upper)}";
    }

    /// <summary>The widest first; what cannot be compared last.</summary>
    public static IReadOnlyList<VoiceGap> Widest(IEnumerable<VoiceGap> gaps) =>
        [.. gaps.OrderByDescending(one => one.Gap is { } gap ? Math.Abs(gap.Value) : -1)];

    public static VoiceGap Of(StandardPicture standard, Agency? agency, IEnumerable<AgencyVoice> voices, Share? staff)
    {
        var points = (
            from voice in voices
            from question in voice.Sheet.ShownIn(standard.Section)
            where question.Kind == QuestionKind.Rating && voice.Sheet.Of(question) is { DoesNotApply: false }
            let scale = voice.Sheet.Set.ScaleOf(question)!
            let point = scale.Find(voice.Sheet.Of(question)!.Code)
            where point?.Value is not null
            select scale.IsGood(point)
        ).ToList();
        return new VoiceGap(standard, agency, points.Count(good => good), points.Count, staff);
    }

    private static string Signed(double points) =>
        points < 0 ? $"−{Words.Number(-points)}" : $"+{Words.Number(points)}";
}
