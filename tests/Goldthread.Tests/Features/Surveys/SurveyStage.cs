using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Surveys;
using Goldthread.Features.Surveys.Answered;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Surveys;

/// <summary>A site with an open survey of Hampshire: where one works, two statements and a comment, open until 15 December.</summary>
public sealed class SurveyStage : IAsyncDisposable
{
    public const string Team = "Business manager, Hampshire";
    public const string Police = "constabulary";
    public const string Small = "cafcass";

    /// <summary>The morning after the close and the day of grace.</summary>
    public static readonly DateTimeOffset Over = new(2026, 12, 17, 9, 0, 0, TimeSpan.Zero);

    private SurveyStage(Site site) => Site = site;

    public Site Site { get; }

    public Guid SurveyId { get; private set; }

    public string Reference { get; private set; } = "";

    /// <summary>The code of the link for everybody.</summary>
    public string Code { get; private set; } = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static QuestionSetText Questions { get; } =
        SurveyContent.Blank() with
        {
            Sections =
            [
                new QuestionSection
                {
                    Key = SurveyContent.SectionKey,
                    Title = "Questions",
                    Questions =
                    [
                        new Question
                        {
                            Key = "F1",
                            Kind = QuestionKind.Agency,
                            Text = "Which organisation do you work for?",
                        },
                        Rating("A1", "I know who leads on safeguarding."),
                        Rating("A2", "I can find our procedures."),
                        new Question
                        {
                            Key = "T1",
                            Kind = QuestionKind.LongText,
                            Text = "What would help?",
                        },
                    ],
                },
            ],
        };

    public static async Task<SurveyStage> OpenAsync(
        DatabaseKind kind,
        Func<QuestionSetText, QuestionSetText>? change = null
    )
    {
        var stage = new SurveyStage(await Site.OpenAsync(kind));
        var made = await stage.MakeAsync(change?.Invoke(Questions) ?? Questions, null, new DateOnly(2026, 12, 15));
        (stage.SurveyId, stage.Reference, stage.Code) = made;
        return stage;
    }

    /// <summary>Another survey beside it, open since 20 November.</summary>
    public async Task<(Guid Id, string Reference, string Code)> MakeAsync(
        QuestionSetText set,
        Survey? earlier,
        DateOnly closes
    )
    {
        var today = new DateOnly(2026, 11, 20);
        var made = (
            Id: Guid.Empty,
            Reference: FormattableString.Invariant($"SV-{Random.Shared.Next(100, 999_999)}"),
            Code: ""
        );
        await WorkAsync(
            async (work, here) =>
            {
                var plan = new SurveyPlan("Staff survey", "To hear you.", "All staff", null, today, closes, 10);
                var survey = new Survey(here, made.Reference, plan, SurveyContent.Write(set), earlier, today);
                survey.Approve(1, today, "Test");
                survey.Open(today, "Test");
                var link = new SurveyLink(survey, null);
                work.Db.AddRange(survey, link);
                foreach (var (slug, invited) in new[] { (Police, 400), ("probation-service", 60), (Small, 12) })
                {
                    var agency = await work.Db.Agencies.SingleAsync(one => one.Slug == slug, Stop);
                    work.Db.AddRange(new SurveyAgency(survey, agency.Id, invited), new SurveyLink(survey, agency.Id));
                }

                (made.Id, made.Code) = (survey.Id, link.Code);
            }
        );
        return made;
    }

    /// <summary>Does something to the partnership’s rows from outside.</summary>
    public async Task WorkAsync(Func<TestWork, Guid, Task> act)
    {
        await using var work = new TestWork(Site.Services, [], across: false);
        var here = (await work.Db.Partnerships.SingleAsync(one => one.Slug == "hampshire", Stop)).Id;
        work.Get<Scope>().To([here]);
        await act(work, here);
        await work.Db.SaveChangesAsync(work, Stop);
    }

    public Task<Guid> AgencyAsync(string slug) =>
        Site.LookAsync(async db => (await db.Agencies.SingleAsync(one => one.Slug == slug, Stop)).Id);

    public Task<IReadOnlyList<SurveyAnswer>> AnswersAsync() =>
        Site.LookAsync<IReadOnlyList<SurveyAnswer>>(async db =>
            await db.SurveyAnswers.AsNoTracking().Where(one => one.SurveyId == SurveyId).ToListAsync(Stop)
        );

    public void MoveTo(DateTimeOffset moment) => Site.Services.GetRequiredService<MovableTime>().MoveTo(moment);

    /// <summary>Begins the survey and answers its questions in their order, one value for each; nothing skips.</summary>
    public static async Task<ShownPage> AnswerAsync(Visitor visitor, string code, params IReadOnlyList<string?> values)
    {
        var page = await visitor.SubmitAsync((await visitor.GetAsync(SurveysPaths.SurveyStart(code))).Form());
        foreach (var value in values)
        {
            page = await NextAsync(visitor, page, value);
        }

        return page;
    }

    /// <summary>Answers the question of a page, if there is a value, and goes on.</summary>
    public static Task<ShownPage> NextAsync(Visitor visitor, ShownPage page, string? value, string press = "next")
    {
        var form = page.Form();
        var field = form.QuerySelector("textarea") is null ? "Input.Code" : "Input.Words";
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["press"] = press };
        if (value is not null)
        {
            values[field] = value;
        }

        return visitor.SubmitAsync(form, values);
    }

    /// <summary>Adds answers as people would have sent them.</summary>
    public Task AddAsync(Guid surveyId, Guid? stratum, string question, string code, int count) =>
        WorkAsync(
            async (work, _) =>
            {
                var survey = await work.Db.Surveys.SingleAsync(one => one.Id == surveyId, Stop);
                work.Db.AddRange(
                    Enumerable
                        .Range(0, count)
                        .Select(_ => new SurveyAnswer(
                            survey,
                            SurveyAnswer.NewKey(),
                            stratum,
                            [new Answer { Question = question, Code = code }]
                        ))
                );
            }
        );

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private static Question Rating(string key, string text) =>
        new()
        {
            Key = key,
            Kind = QuestionKind.Rating,
            Text = text,
            Scale = SurveyContent.ScaleKey,
            Standard = "STD01",
        };
}
