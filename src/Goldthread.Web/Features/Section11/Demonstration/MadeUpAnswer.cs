using Goldthread.Features.Questionnaires;

namespace Goldthread.Features.Section11.Demonstration;

/// <summary>Answers that are made up, the same each time: most ratings are met, some partly, a few embedded or not met.</summary>
public static class MadeUpAnswer
{
    private const int Twelve = 12;

    private static readonly DateOnly ImproveBy = new(2027, 3, 26);

    public static Answer Of(
        QuestionSetText set,
        Question question,
        (string Agency, int Year, int At) of,
        IReadOnlyList<Guid> pieces
    )
    {
        var seed = Seed($"{of.Agency}{question.Key}", of.Year);
        var blank = new Answer { Question = question.Key };
        var answer = question.Kind switch
        {
            QuestionKind.Rating => blank with { Code = Rating(set.ScaleOf(question)!, seed) },
            QuestionKind.Choice => blank with { Code = question.Options[0].Code },
            QuestionKind.Several => blank with { Codes = [question.Options[0].Code] },
            QuestionKind.Number => blank with { Number = Twelve },
            QuestionKind.Date => blank with { Day = ImproveBy },
            QuestionKind.ShortText => blank with { Words = "Demonstration answer" },
            QuestionKind.LongText => blank with
            {
                Words = "A demonstration answer. Teams now meet monthly, and an audit in spring found better records.",
            },
            QuestionKind.Rows => blank with { Rows = [Row(question)] },
            _ => blank,
        };
        return Carry(question, answer, pieces, seed);
    }

    private static Answer Carry(Question question, Answer answer, IReadOnlyList<Guid> pieces, int seed)
    {
        foreach (
            var demand in question.Demands.Where(one => one.When.Count == 0 || answer.Chosen.Any(one.When.Contains))
        )
        {
            answer = demand.Kind switch
            {
                DemandKind.Comment => answer with
                {
                    Comment = "We asked twelve staff and read ten records in spring. (Demonstration)",
                },
                DemandKind.Evidence => answer with { Evidence = [pieces[seed % pieces.Count]] },
                DemandKind.Action => answer with
                {
                    Improvement = "Brief each team and look at records again in spring.",
                    ImproveBy = ImproveBy,
                },
            };
        }

        return question.Kind == QuestionKind.Evidence ? answer with { Evidence = [pieces[0]] } : answer;
    }

    private static string Rating(QuestionScale scale, int seed)
    {
        var points = scale.Scored.OrderBy(point => point.Value).ToList();
        return points[
            (seed % Twelve) switch
            {
                0 => 0,
                1 or 2 or 3 => 1,
                4 or 5 => points.Count - 1,
                _ => Math.Min(2, points.Count - 1),
            }
        ].Code;
    }

    private static Dictionary<string, string> Row(Question question) =>
        question.Columns.ToDictionary(
            column => column.Key,
            column =>
                column.Kind switch
                {
                    QuestionKind.Choice => column.Options[0].Code,
                    QuestionKind.Number => "12",
                    QuestionKind.Date => "2027-03-26",
                    _ => "Demonstration",
                },
            StringComparer.Ordinal
        );

    private static int Seed(string words, int year) =>
        words.Aggregate(year, (sum, letter) => ((sum * 31) + letter) & 0xFFFF);
}
