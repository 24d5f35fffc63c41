using Goldthread.Features.Questionnaires;

namespace Goldthread.Features.Section11;

/// <summary>A practice theme over all requirements that speak to it: where many are not met, it is common to agencies.</summary>
/// <param name="Code">The code of the theme.</param>
/// <param name="Below">Ratings below Met.</param>
/// <param name="Given">All ratings that were given.</param>
public sealed record ThemeRatings(string Code, int Below, int Given)
{
    public string Name => QuestionThemes.Say(Code);

    /// <summary>Those that every agency answered best last.</summary>
    public static IReadOnlyList<ThemeRatings> Of(CycleVoices voices) =>
        [
            .. Rated(voices)
                .GroupBy(given => given.Theme, StringComparer.Ordinal)
                .Select(same => new ThemeRatings(same.Key, same.Count(given => !given.IsGood), same.Count()))
                .OrderByDescending(one => (double)one.Below / one.Given)
                .ThenBy(one => one.Name, StringComparer.Ordinal),
        ];

    private static IEnumerable<(string Theme, bool IsGood)> Rated(CycleVoices voices) =>
        from voice in voices.Agencies
        from section in voices.RatedSections
        from question in voice.Sheet.ShownIn(section)
        where question.Kind == QuestionKind.Rating && voice.Sheet.Of(question) is { DoesNotApply: false }
        let scale = voices.Set.ScaleOf(question)!
        let point = scale.Find(voice.Sheet.Of(question)!.Code)
        where point?.Value is not null
        from theme in question.Themes
        select (theme, scale.IsGood(point));
}
