using Goldthread.Features.Questionnaires;

namespace Goldthread.Features.Section11;

/// <summary>One standard of a cycle over all agencies of an area: what they say, what the panel says, how it has moved.</summary>
/// <param name="Section">The section that asks about it.</param>
/// <param name="Scale">The points it is rated on.</param>
/// <param name="Said">The agencies’ own ratings.</param>
/// <param name="Agreed">The panel’s.</param>
public sealed record StandardPicture(
    QuestionSection Section,
    QuestionScale Scale,
    RatingSpread Said,
    RatingSpread Agreed
)
{
    /// <summary>For how many agencies the panel came to another rating than the agency.</summary>
    public int Differ { get; init; }

    /// <summary>Since the cycle before, where there is one that asked about this standard.</summary>
    public StandardMovement? Moved { get; init; }

    /// <summary>"Standard 1".</summary>
    public string Name => Standards.Find(Section.Standard)?.Name ?? Section.Title;

    /// <summary>"Standard 1: Leadership and accountability".</summary>
    public string Title => Standards.Find(Section.Standard)?.FullName ?? Section.Title;

    /// <summary>The better half of the scale in words: "Met or better".</summary>
    public string Good =>
        Scale.Scored.Where(Scale.IsGood).OrderBy(Scale.Worth).ToList() switch
        {
            [] => "well",
            [var only] => only.Label,
            [var first, ..] => $"{first.Label} or better",
        };

    /// <summary>Every standard of a cycle, beside the cycle before where one is given.</summary>
    public static IReadOnlyList<StandardPicture> Of(CycleVoices now, CycleVoices? before) =>
        [.. now.RatedSections.Select(section => Of(now, before, section))];

    public static StandardPicture Of(CycleVoices now, CycleVoices? before, QuestionSection section)
    {
        var scale = now.ScaleOf(section);
        var agreed = now.Agencies.Select(voice => voice.Panel.GetValueOrDefault(section.Key)).ToList();
        return new StandardPicture(
            section,
            scale,
            RatingSpread.Of(scale, now.Agencies.Select(voice => voice.RatingOf(section))),
            RatingSpread.Of(scale, agreed.Select(one => one?.Rating))
        )
        {
            Differ = agreed.Count(one => one is { DiffersFromAgency: true }),
            Moved = before is null ? null : StandardMovement.Of(now, before, section),
        };
    }
}

/// <summary>How many ratings stand on each point of a scale.</summary>
/// <param name="Counts">By the code of the point.</param>
/// <param name="Rated">How many in all.</param>
/// <param name="Good">How many of them in the better half: met or better.</param>
public sealed record RatingSpread(IReadOnlyDictionary<string, int> Counts, int Rated, int Good)
{
    public int At(ScalePoint point) => Counts.GetValueOrDefault(point.Code);

    /// <summary>What is no point of the scale, or has no value on it, is not counted.</summary>
    public static RatingSpread Of(QuestionScale scale, IEnumerable<string?> codes)
    {
        var points = codes.Select(scale.Find).OfType<ScalePoint>().Where(point => point.Value is not null).ToList();
        return new RatingSpread(
            points.CountBy(point => point.Code).ToDictionary(StringComparer.Ordinal),
            points.Count,
            points.Count(scale.IsGood)
        );
    }
}

/// <summary>How the agencies that rated a standard both times have moved.</summary>
public sealed record StandardMovement(int Better, int Same, int Worse)
{
    public int Both => Better + Same + Worse;

    /// <summary>Standards are found again by their code, and compared where the earlier rating is a point of today’s scale.</summary>
    public static StandardMovement? Of(CycleVoices now, CycleVoices before, QuestionSection section)
    {
        if (before.RatedSections.FirstOrDefault(one => one.Standard == section.Standard) is not { } earlier)
        {
            return null;
        }

        var scale = now.ScaleOf(section);
        var then = before.Agencies.ToDictionary(voice => voice.Agency.Id, voice => voice.RatingOf(earlier));
        List<int> moves =
        [
            .. from voice in now.Agencies
            let first = scale.Find(then.GetValueOrDefault(voice.Agency.Id))
            let second = scale.Find(voice.RatingOf(section))
            where first is not null && second is not null
            select Math.Sign(scale.Worth(second!) - scale.Worth(first!)),
        ];
        return new StandardMovement(
            moves.Count(move => move > 0),
            moves.Count(move => move == 0),
            moves.Count(move => move < 0)
        );
    }
}
