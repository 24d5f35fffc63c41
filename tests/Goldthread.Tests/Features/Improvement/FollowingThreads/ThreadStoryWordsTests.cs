using Goldthread.Features.Improvement;
using Goldthread.Features.Improvement.FollowingThreads;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Improvement.FollowingThreads;

public sealed class ThreadStoryWordsTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly ActionDates Agreed = new(new DateOnly(2027, 1, 9), Today, null, null, null, null, null);
    private static readonly ActionDates Proposed = Agreed with { AgreedOn = null };
    private static readonly ActionDates Signed = Agreed with { SignedOffOn = Today };
    private static readonly ActionDates Declined = Proposed with { DeclinedOn = Today };
    private static readonly ActionDates GivenUp = Agreed with { ClosedWithoutOn = Today };

    [Fact]
    public void Every_state_of_a_thread_is_told_in_plain_sentences()
    {
        var bare = new WholeThread(Found(SourceKind.CaseAudit));
        (string State, WholeThread Thread)[] threads =
        [
            ("Nothing yet", bare),
            ("A draft", new WholeThread(Found(SourceKind.StaffSurvey) with { Status = FindingStatus.Draft })),
            ("Rejected", new WholeThread(Found(SourceKind.Forum) with { Status = FindingStatus.Rejected })),
            (
                "A restricted source",
                new WholeThread(Found(SourceKind.CaseReview) with { Source = SourceView.Restricted })
            ),
            ("Found by others", bare with { Merged = [Merged("F-2")] }),
            ("Found by two others", bare with { Merged = [Merged("F-2"), Merged("F-3")] }),
            ("Recommended", bare with { Recommendations = [Recommended(ReplyAnswer.Accepted, null)] }),
            ("Recommended, nobody asked", bare with { Recommendations = [Recommended()] }),
            ("Withdrawn", bare with { Recommendations = [Recommended() with { WithdrawnOn = Today }] }),
            ("Proposed", Acted(Act("Police", Proposed))),
            ("Two proposed", Acted(Act("Police", Proposed), Act("Health", Proposed))),
            ("Declined", Acted(Act("Police", Declined))),
            ("One agrees", Acted(Act("Police", Agreed))),
            ("One has finished", Acted(Act("Police", Signed))),
            ("One action of two is finished", Acted(Act("Police", Signed), Act("Police", Agreed))),
            ("One was given up", Acted(Act("Police", Signed), Act("Health", GivenUp))),
            ("None of two", Acted(Act("Police", Agreed), Act("Health", Agreed))),
            ("One of two", Acted(Act("Police", Signed), Act("Health", Agreed))),
            ("Two of three", Acted(Act("Police", Signed), Act("Health", Signed), Act("Schools", Agreed))),
            ("All of two", Acted(Act("Police", Signed), Act("Health", Signed))),
            ("No check needed", Acted(Act("Police", Signed) with { NoCheckBecause = "It only tells people" })),
            ("A check is due today", Checked(Plan(Today))),
            ("A check is overdue", Checked(Plan(Today.AddDays(-1)))),
            (
                "A measure",
                Checked(Plan(Today) with { Method = ImpactMethod.Measure, MeasureName = "repeat referrals" })
            ),
            ("A survey", Checked(Plan(Today) with { Method = ImpactMethod.SurveyQuestion })),
            ("A follow-up", Checked(Plan(Today) with { Method = ImpactMethod.FollowUp })),
            ("A visit", Checked(Plan(Today) with { Method = ImpactMethod.Visit })),
            .. Enum.GetValues<ImpactVerdict>().Select(verdict => (verdict.Say(), Checked(Judged(verdict)))),
            ("Checked, and again", Checked(Judged(ImpactVerdict.NoDifferenceYet), Plan(Today.AddMonths(3)))),
            ("Judged by a team", Checked(Judged(ImpactVerdict.MadeADifference) with { CheckedBy = "Quality officer" })),
            ("Judged twice", Checked(Older(ImpactVerdict.NoDifferenceYet), Judged(ImpactVerdict.SomeDifference))),
        ];
        Approved.Match(
            string.Join(
                "\n",
                threads.Select(thread =>
                    $"{thread.State}: {string.Join(' ', ThreadStoryWords.Tell(thread.Thread, Today))}"
                )
            )
        );
    }

    [Fact]
    public void Every_kind_of_source_begins_a_sentence() =>
        Approved.Match(
            string.Join(
                "\n",
                Enum.GetValues<SourceKind>()
                    .Select(kind => ThreadStoryWords.Tell(new WholeThread(Found(kind)), Today)[0])
            ),
            "StorySources"
        );

    private static ThreadFinding Found(SourceKind kind) =>
        new(
            Guid.Empty,
            "F-118",
            "Agencies did not share what they knew until a third referral",
            "",
            FindingKind.Improvement,
            FindingStatus.Agreed,
            Today,
            null,
            new SourceView(kind.Say(), "Neglect audit", new DateOnly(2026, 5, 4), null),
            kind,
            null
        );

    private static MergedSource Merged(string reference) =>
        new(reference, new SourceView("Forum", "A forum", Today, null));

    private static ThreadRecommendation Recommended(params ReplyAnswer?[] answers) =>
        new(
            Guid.Empty,
            "R-061",
            "Change it.",
            Today,
            null,
            null,
            [.. answers.Select(answer => new ThreadReply("Police", answer, Today, null))]
        );

    private static ThreadAction Act(string agency, ActionDates dates) =>
        new(Guid.Empty, null, "A-0412", "Do it", agency, null, ActionStrength.TellsPeople, dates, null, 0);

    private static WholeThread Acted(params ThreadAction[] actions) =>
        new(Found(SourceKind.CaseAudit)) { Actions = actions };

    private static WholeThread Checked(params ThreadCheck[] checks) =>
        Acted(Act("Police", Signed)) with
        {
            Checks = checks,
        };

    private static ThreadCheck Plan(DateOnly due) =>
        new(
            Guid.Empty,
            "A-0412",
            "I-0077",
            "Is it different?",
            ImpactMethod.ReAudit,
            null,
            due,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null
        );

    private static ThreadCheck Judged(ImpactVerdict verdict) =>
        Plan(Today) with
        {
            Verdict = verdict,
            CheckedOn = Today,
            CheckedBy = "Scrutiny Group chair, Hampshire",
        };

    private static ThreadCheck Older(ImpactVerdict verdict) => Judged(verdict) with { CheckedOn = Today.AddMonths(-2) };
}
