using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11;
using Goldthread.Features.Section11.Panel;
using Goldthread.Features.Surveys.Answered;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>
/// The cycle of 2026 in Hampshire with known answers: the care board rates three of four requirements of standard 1 Met or
/// better, probation all four. Written through the entities, because filling in twelve standards is told elsewhere.
/// </summary>
public static class VoicesStage
{
    public const string Practice = "Joint supervision each month.";
    public const string Secret = "What probation tried in spring.";
    public const string Comment = "Show others how you did this.";
    public const string Board = "Board member, Hampshire";
    public const string Chair = "Independent chair, Hampshire";
    public const string Scrutineer = "Peer scrutineer, Hampshire";
    public const string CareBoardName = "Integrated Care Board";
    public const string ProbationName = "Probation Service South Central";

    private static readonly DateOnly Day = new(2026, 11, 24);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Site> OpenAsync(DatabaseKind kind)
    {
        var site = await Section11Stage.OpenAsync(kind);
        await SignAsync(
            site,
            Section11Stage.CareBoard,
            9,
            [
                .. Rated("partly_met", "met", "met", "embedded"),
                Said("GP.1", Practice),
                Said("GP.2", "Staff tell us."),
                Chose("GP.3", "yes-without-our-name"),
                new Answer { Question = "BW.1", Codes = ["finding-the-right-person", "other"] },
                Said("BW.2", "Children waited longer."),
            ]
        );
        await SignAsync(
            site,
            Section11Stage.Probation,
            1,
            [
                .. Rated("met", "met", "met", "met"),
                Said("GP.1", Secret),
                Chose("GP.3", "no"),
                new Answer { Question = "BW.1", Codes = ["other"] },
            ]
        );
        return site;
    }

    /// <summary>Four ratings of standard 1, each with how the agency knows.</summary>
    public static IEnumerable<Answer> Rated(params IReadOnlyList<string> codes) =>
        codes.Select(
            (code, at) =>
                new Answer
                {
                    Question = FormattableString.Invariant($"1.{at + 1}"),
                    Code = code,
                    Comment = $"We know by asking: {code}.",
                }
        );

    /// <summary>Signs answers for an agency and releases them to Hampshire.</summary>
    public static async Task SignAsync(Site site, string agency, int number, IReadOnlyList<Answer> answers)
    {
        await using var work = await Section11Stage.OfAgencyAsync(site, agency);
        var id = (await work.Db.Agencies.SingleAsync(one => one.Slug == agency, Cancel)).Id;
        var hampshire = await work.Db.Partnerships.SingleAsync(place => place.Slug == "hampshire", Cancel);
        var cycle = await work.Db.Cycles.SingleAsync(one => one.Year == Section11Stage.Year, Cancel);
        var held = await work.Db.AgencyReturns.SingleOrDefaultAsync(one => one.CycleId == cycle.Id, Cancel);
        if (held is null)
        {
            held = new AgencyReturn(cycle, id);
            work.Db.Add(held);
        }

        var at = new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
        var submission = new Submission(held, cycle, number, answers, new Signature("An executive", "Chief", null, at));
        work.Db.AddRange(submission, new Release(hampshire.Id, submission));
        await work.Db.SaveChangesAsync(work, Cancel);
    }

    /// <summary>Hampshire’s panel agrees a rating of one standard of one agency.</summary>
    public static async Task ModerateAsync(Site site, string agency, string section, string rating, bool isGood)
    {
        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        var release = await work
            .Db.Releases.Where(one =>
                work.Db.Set<Agency>().Any(known => known.Id == one.AgencyId && known.Slug == agency)
            )
            .OrderByDescending(one => one.ReleasedAt)
            .FirstAsync(Cancel);
        var agreed = new ModeratedRating(release, section, "partly_met");
        agreed.Agree(
            new PanelJudgement(rating, EvidenceRung.Seen, "The panel saw it.", Comment, isGood),
            membersDiffer: false,
            "Panel",
            Day
        );
        work.Db.Add(agreed);
        await work.Db.SaveChangesAsync(work, Cancel);
    }

    /// <summary>
    /// A survey of 2026 about standard 1: of 100 answers 40 agree. Of the care board’s 40 people 10 do, of probation’s 5 three.
    /// </summary>
    public static async Task<string> AskStaffAsync(Site site)
    {
        const string reference = "SV-700";
        await using (var work = await Section11Stage.OfTeamAsync(site, "hampshire"))
        {
            var here = (await work.Db.Partnerships.SingleAsync(place => place.Slug == "hampshire", Cancel)).Id;
            var opens = new DateOnly(2026, 11, 20);
            var question = new Question
            {
                Key = "A1",
                Kind = QuestionKind.Rating,
                Text = "I know who leads on safeguarding.",
                Scale = SurveyContent.ScaleKey,
                Standard = "STD01",
            };
            var content = SurveyContent.Write(SurveyContent.Add(SurveyContent.Blank(), question));
            var plan = new SurveyPlan("Staff survey", "To hear you.", "All staff", null, opens, opens.AddDays(10), 10);
            var survey = new Survey(here, reference, plan, content, null, opens);
            survey.Approve(1, opens, "Test");
            survey.Open(opens, "Test");
            var board = (await work.Db.Agencies.SingleAsync(one => one.Slug == Section11Stage.CareBoard, Cancel)).Id;
            var few = (await work.Db.Agencies.SingleAsync(one => one.Slug == Section11Stage.Probation, Cancel)).Id;
            work.Db.AddRange(survey, new SurveyAgency(survey, board, 400), new SurveyAgency(survey, few, 60));
            work.Db.AddRange(Answers(survey, board, 10, 30));
            work.Db.AddRange(Answers(survey, few, 3, 2));
            work.Db.AddRange(Answers(survey, null, 27, 28));
            await work.Db.SaveChangesAsync(work, Cancel);
        }

        Section11Stage.MoveTo(site, new DateOnly(2026, 12, 3));
        return reference;
    }

    private static Answer Said(string question, string words) => new() { Question = question, Words = words };

    private static Answer Chose(string question, string code) => new() { Question = question, Code = code };

    private static IEnumerable<SurveyAnswer> Answers(Survey survey, Guid? stratum, int agree, int disagree) =>
        Enumerable
            .Repeat("a", agree)
            .Concat(Enumerable.Repeat("d", disagree))
            .Select(code => new SurveyAnswer(
                survey,
                SurveyAnswer.NewKey(),
                stratum,
                [new Answer { Question = "A1", Code = code }]
            ));
}
