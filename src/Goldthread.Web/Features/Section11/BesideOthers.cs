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

    /// <summary>
    /// For the agency itself, from what its areas share once all have closed the cycle. All of its areas stand in one group,
    /// because two groups that overlap would tell by subtraction what one agency said.
    /// </summary>
    public static IReadOnlyList<BesideOthers> Of(
        QuestionSetText set,
        IReadOnlyCollection<AreaJudgement> shared,
        Guid agency
    )
    {
        List<BesideOthers> rows = [];
        foreach (var section in PanelStandards.Of(set))
        {
            var scale = PanelStandards.ScaleOf(set, section);
            var said = shared
                .Where(one => one.Section == section.Key)
                .GroupBy(one => one.AgencyId)
                .ToDictionary(
                    same => same.Key,
                    same => scale.Find(same.Select(one => one.AgencyRating).FirstOrDefault(code => code is not null))
                );
            var others = said.Where(one => one.Key != agency).Select(one => one.Value).OfType<ScalePoint>().ToList();
            if (said.TryGetValue(agency, out var own) && others.Count >= LeastOthers)
            {
                rows.Add(
                    new BesideOthers(
                        PanelStandards.TitleOf(section),
                        own?.Label ?? AnswerWords.DoesNotApply,
                        [
                            .. others
                                .GroupBy(point => point)
                                .OrderBy(same => scale.Worth(same.Key))
                                .Select(same => new RatingCount(same.Key, same.Count())),
                        ]
                    )
                );
            }
        }

        return rows;
    }

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
