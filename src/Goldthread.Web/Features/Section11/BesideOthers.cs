using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11.Panel;

namespace Goldthread.Features.Section11;

/// <summary>What one agency says of a standard beside what all others of the area say, without saying who they are.</summary>
/// <param name="Title">The standard.</param>
/// <param name="Own">What the agency says.</param>
/// <param name="Others">How many of the others stand on each point, from the worst to the best.</param>
public sealed record BesideOthers(string Title, string Own, IReadOnlyList<RatingCount> Others)
{
    /// <summary>Fewer others than this could be recognised.</summary>
    public const int LeastOthers = 5;

    /// <summary>By standard; nothing for a standard that fewer than five others rate.</summary>
    public static IReadOnlyList<BesideOthers> Of(CycleVoices voices, Guid agency)
    {
        if (voices.Agencies.FirstOrDefault(voice => voice.Agency.Id == agency) is not { } own)
        {
            return [];
        }

        var others = voices with { Agencies = [.. voices.Agencies.Where(voice => voice != own)] };
        return
        [
            .. StandardPicture
                .Of(others, null)
                .Where(one => one.Said.Rated >= LeastOthers)
                .Select(one => new BesideOthers(
                    one.Title,
                    one.Scale.Find(StandardRating.Of(own.Sheet, one.Section))?.Label ?? AnswerWords.DoesNotApply,
                    [
                        .. one
                            .Scale.Scored.OrderBy(one.Scale.Worth)
                            .Where(point => one.Said.At(point) > 0)
                            .Select(point => new RatingCount(point, one.Said.At(point))),
                    ]
                )),
        ];
    }
}
