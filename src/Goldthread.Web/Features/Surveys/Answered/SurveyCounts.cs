using Goldthread.Features.Questionnaires;

namespace Goldthread.Features.Surveys.Answered;

/// <summary>
/// Everything that is counted of the answers of one survey. Raw: what leaves it goes through <see cref="ShownGroups"/>.
/// </summary>
public sealed class SurveyCounts
{
    private const string DoNotKnow = "dk";

    private readonly QuestionSetText set;
    private readonly ILookup<Guid?, IReadOnlyDictionary<string, string[]>> byGroup;

    public SurveyCounts(QuestionSetText set, IEnumerable<SurveyAnswer> answers)
    {
        this.set = set;
        byGroup = answers.ToLookup(answer => answer.Stratum, answer => answer.Read());
    }

    public bool Asks(string key) => Find(key) is { Kind: QuestionKind.Rating };

    public Question? Find(string key) => set.Find(key);

    public int Responses => byGroup.Sum(group => group.Count());

    public IReadOnlyList<Guid> Groups => [.. byGroup.Select(group => group.Key).OfType<Guid>()];

    public int ResponsesOf(Guid? group) => byGroup[group].Count();

    /// <summary>How often each answer of a question was chosen, in the order in which they are offered.</summary>
    public IReadOnlyList<(string Label, int Count)> Chosen(Question question)
    {
        var codes = All().Where(one => one.ContainsKey(question.Key)).SelectMany(one => one[question.Key]).ToList();
        return [.. Offered(question).Select(option => (option.Label, codes.Count(code => code == option.Code)))];
    }

    /// <summary>How many answered a question of any kind but words.</summary>
    public int Answered(Question question) => All().Count(one => one.ContainsKey(question.Key));

    /// <summary>The share of everybody.</summary>
    public Share Of(Question question) =>
        byGroup.Aggregate(Share.None, (sum, group) => sum.Plus(ShareOf(question, group.Key)));

    /// <summary>The share of one group; of nothing, of those in none.</summary>
    public Share ShareOf(Question question, Guid? group)
    {
        var scale = set.ScaleOf(question)!;
        var middle =
            (scale.Scored.Max(point => point.Value!.Value) + scale.Scored.Min(point => point.Value!.Value)) / 2d;
        var points = byGroup[group]
            .Where(one => one.ContainsKey(question.Key))
            .Select(one => scale.Find(one[question.Key].FirstOrDefault()))
            .OfType<ScalePoint>()
            .ToList();
        return new Share(
            points.Count,
            points.Count(point => point.Value is not null),
            points.Count(point => Agrees(scale.Direction, point.Value, middle)),
            points.Count(point => point.Code == DoNotKnow)
        );
    }

    /// <summary>The groups whose share of a question may be shown.</summary>
    public IReadOnlySet<Guid> Shown(Question question, int least) =>
        ShownGroups.Of(
            Groups.ToDictionary(group => group, group => CountsOf(question, group)),
            CountsOf(question, null),
            least
        );

    private static bool Agrees(ScaleDirection direction, int? value, double middle) =>
        direction == ScaleDirection.LowerIsBetter ? value < middle : value > middle;

    private IReadOnlyList<int> CountsOf(Question question, Guid? group)
    {
        var share = ShareOf(question, group);
        return [share.Answered, share.Scored];
    }

    private IEnumerable<IReadOnlyDictionary<string, string[]>> All() => byGroup.SelectMany(group => group);

    private IEnumerable<QuestionOption> Offered(Question question) =>
        set.ScaleOf(question) is { } scale
            ? scale.Points.Select(point => new QuestionOption(point.Code, point.Label))
            : question.Options;
}
