using Goldthread.Features.Questionnaires;
using Goldthread.Features.Surveys.Answered;
using Goldthread.Features.Surveys.Asked;

namespace Goldthread.Features.Surveys.Demonstration;

/// <summary>
/// What staff might choose, drawn from a generator that starts at a number, so that the shares are the same on every machine.
/// Each question has a level, each agency differs a little, and a wave moves some of them.
/// </summary>
public sealed class InventedAnswers(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private const double Skips = 0.03;
    private const double DoesNotKnow = 0.08;
    private const double DoesNotApply = 0.03;
    private const double Middle = 0.45;
    private const double Strongly = 0.4;

    private static readonly string[] Said =
    [
        "We rarely hear what became of a child whom we referred.",
        "There is no time to think through a worry with somebody experienced.",
        "The online training was good, the follow-up never came.",
        "It is not clear when to refer and when early help is enough.",
        "Joint visits with the school worked well.",
        "I would like to hear what other teams do about it.",
        "Supervision is cut first when it is busy; there is no time.",
        "The procedures are easy to find now.",
    ];

    private ulong state = seed;

    /// <summary>The answers of one group.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="set">Its questions.</param>
    /// <param name="stratum">The group, or nothing.</param>
    /// <param name="count">How many answer.</param>
    /// <param name="lean">How much readier the group is to agree, in shares.</param>
    public IEnumerable<SurveyAnswer> Of(Survey survey, QuestionSetText set, Guid? stratum, int count, double lean)
    {
        for (var one = 0; one < count; one++)
        {
            List<Answer> answers = [];
            var at = 0;
            foreach (var question in set.Questions)
            {
                at++;
                if (Draw() >= Skips && Choose(set, question, 0.62 + (0.04 * (at % 7)) + lean) is { } code)
                {
                    answers.Add(new Answer { Question = question.Key, Code = code });
                }
            }

            yield return new SurveyAnswer(survey, SurveyAnswer.NewKey(), stratum, answers);
        }
    }

    /// <summary>What some of them write.</summary>
    public IEnumerable<SurveyText> Texts(Survey survey, QuestionSetText set, int count) =>
        set.Questions.FirstOrDefault(question => question.Kind == QuestionKind.LongText) is { } question
            ? Enumerable
                .Range(0, count)
                .Select(_ => new SurveyText(survey, question.Key, Said[(int)(Draw() * Said.Length)]))
            : [];

    private string? Choose(QuestionSetText set, Question question, double agree) =>
        question.Kind switch
        {
            QuestionKind.Rating => Rate(set.ScaleOf(question)!, agree),
            QuestionKind.Choice => question.Options[(int)(Math.Pow(Draw(), 2) * question.Options.Count)].Code,
            _ => null,
        };

    private string Rate(QuestionScale scale, double agree)
    {
        var scored = scale.Scored.OrderByDescending(point => point.Value).ToList();
        var unscored = scale.Points.Where(point => point.Value is null).ToList();
        var draw = Draw();
        if (unscored.Count > 0 && draw < DoesNotKnow)
        {
            return unscored[0].Code;
        }

        if (unscored.Count > 1 && draw < DoesNotKnow + DoesNotApply)
        {
            return unscored[1].Code;
        }

        // Two upper points, a middle, two lower ones: shorter scales take their ends.
        var place =
            Draw() < agree ? (Draw() < Strongly ? 0 : 1)
            : Draw() < Middle ? scored.Count / 2
            : Draw() < Strongly ? scored.Count - 1
            : scored.Count - 2;
        return scored[Math.Clamp(place, 0, scored.Count - 1)].Code;
    }

    /// <summary>The next number from 0 to 1, by the mixing of SplitMix64.</summary>
    private double Draw()
    {
        state = unchecked(state + Step);
        var mixed = state;
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        mixed ^= mixed >> 31;
        return (mixed >> 11) / (double)(1UL << 53);
    }
}
