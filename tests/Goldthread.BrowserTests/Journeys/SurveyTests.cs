using Goldthread.BrowserTests.Support;
using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Surveys;
using Goldthread.Features.Surveys.Asked;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.BrowserTests.Journeys;

/// <summary>J15 and J16: a survey from a template to its poster, and its nine questions answered on a phone.</summary>
public sealed class SurveyTests
{
    private const int Phone = 360;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_survey_is_built_from_a_template_and_its_poster_is_there_to_print(bool scripts)
    {
        await using var house = await House.OpenAsync();
        await using var manager = await Reader.AsAsync(house, "Business manager, Hampshire", scripts);
        var journey = new Journey(manager);
        await journey.BeginAsync("/hampshire/surveys");
        await journey.FollowAsync("New survey");
        await journey.PressAsync("Make the survey");
        await manager.SaysAsync("questions, about");
        await journey.PressAsync("Approve these questions");
        await journey.PressAsync("Open it now");
        await journey.FollowAsync("Share");
        await journey.FollowAsync("A4 poster");
        await manager.SaysAsync("Scan it, or type");
        Journey.Kept("J15", 6, 12, journey);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nine_questions_are_answered_on_a_phone(bool scripts)
    {
        await using var house = await House.OpenAsync();
        var code = await AskNineAsync(house);
        await using var worker = await Reader.NewAsync(house, scripts, Phone);
        var journey = new Journey(worker);
        await journey.OpenAsync(SurveysPaths.SurveyStart(code));
        await worker.SaysAsync("Nobody can see that you answered");
        await journey.PressAsync("Start");
        await journey.SelectAsync(
            "Which organisation do you work or volunteer for?",
            "Hampshire and Isle of Wight Constabulary"
        );
        await journey.PressAsync("Continue");
        await journey.ChooseAsync("I manage people who do");
        await journey.PressAsync("Continue");
        for (var statement = 0; statement < 6; statement++)
        {
            await worker.SaysAsync($"Question {statement + 3} of 9");
            await journey.ChooseAsync("Agree");
            await journey.PressAsync("Continue");
        }

        await journey.FillAsync("What one thing would help you most?", "Hearing back after a referral.");
        await journey.PressAsync("Send my answers");
        await worker.SaysAsync("Your answers were sent.");
        Journey.Kept("J16", 11, 20, journey);
        var stored = await house.LookAsync(db =>
            db.SurveyAnswers.CountAsync(answer =>
                db.Set<Survey>().Any(survey => survey.Id == answer.SurveyId && survey.Reference == "SV-99")
            )
        );
        Assert.Equal(1, stored);
    }

    /// <summary>Where one works, one’s role, six statements and a comment.</summary>
    private static Task<string> AskNineAsync(House house) =>
        house.LookAsync(async db =>
        {
            var today = new DateOnly(2026, 11, 24);
            var here = await db.Partnerships.SingleAsync(one => one.Slug == "hampshire");
            var police = await db.Agencies.SingleAsync(one => one.Slug == "constabulary");
            var plan = new SurveyPlan("Staff survey", "To hear you.", "All staff", null, today, today.AddDays(20), 10);
            var survey = new Survey(here.Id, "SV-99", plan, SurveyContent.Write(Nine()), null, today);
            survey.Approve(9, today, "Test");
            survey.Open(today, "Test");
            var link = new SurveyLink(survey, null);
            db.AddRange(survey, link, new SurveyAgency(survey, police.Id, 400));
            await db.SaveChangesAsync(survey, TestContext.Current.CancellationToken);
            return link.Code;
        });

    private static QuestionSetText Nine()
    {
        List<Question> questions =
        [
            new()
            {
                Key = "F1",
                Kind = QuestionKind.Agency,
                Text = "Which organisation do you work or volunteer for?",
            },
            new()
            {
                Key = "F2",
                Kind = QuestionKind.Choice,
                Text = "Which best describes your role?",
                Options =
                [
                    new("direct", "I work directly with children or families"),
                    new("manage", "I manage people who do"),
                ],
            },
            .. Enumerable
                .Range(1, 6)
                .Select(number => new Question
                {
                    Key = FormattableString.Invariant($"A{number}"),
                    Kind = QuestionKind.Rating,
                    Text = FormattableString.Invariant($"Statement {number} holds where I work."),
                    Scale = SurveyContent.ScaleKey,
                }),
            new()
            {
                Key = "T1",
                Kind = QuestionKind.LongText,
                Text = "What one thing would help you most?",
            },
        ];
        return questions.Aggregate(SurveyContent.Blank(), SurveyContent.Add);
    }
}
