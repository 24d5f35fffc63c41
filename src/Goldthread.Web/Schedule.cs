using Goldthread.Features.Accounts.StayingSignedIn;
using Goldthread.Features.Dataset.ChasingReturns;
using Goldthread.Features.Dataset.GivingTime;
using Goldthread.Features.Dataset.RefreshingSet;
using Goldthread.Features.Home.Digests;
using Goldthread.Features.Improvement.HandingOver;
using Goldthread.Features.Section11.ChasingAssessments;
using Goldthread.Features.Section11.HandingAssessmentsOn;
using Goldthread.Features.Section11.LaunchingCycles;
using Goldthread.Features.Surveys.RunningSurveys;
using Goldthread.Platform.Data.Sqlite;
using Goldthread.Platform.Jobs;
using Goldthread.Platform.Mail;

namespace Goldthread;

/// <summary>Everything that runs by itself, one line each. Times are wall times in London.</summary>
public static class Schedule
{
    public static readonly IReadOnlyList<Recurring> Lines =
    [
        Recurring.Every<SendMail>("send mail", TimeSpan.FromSeconds(5), (mail, cancel) => mail.RunAsync(cancel)),
        Recurring.Every<SendDigests>(
            "send digests", // looks every five minutes; sends from 8:15am on working days
            TimeSpan.FromMinutes(5),
            (digests, cancel) => digests.RunAsync(cancel)
        ),
        Recurring.Every<ClearFormPresses>(
            "clear form presses",
            TimeSpan.FromHours(1),
            (clear, cancel) => clear.RunAsync(cancel)
        ),
        Recurring.Every<RefreshStatistics>(
            "refresh statistics of the database", // at the start too, which is when a restored file needs it
            TimeSpan.FromHours(6),
            (refresh, cancel) => refresh.RunAsync(cancel)
        ),
        Recurring.Every<ForgetOldSignIns>(
            "forget old sign-ins",
            TimeSpan.FromHours(1),
            (forget, cancel) => forget.RunAsync(cancel)
        ),
        Recurring.Every<HandOnDuties>(
            "hand on duties",
            TimeSpan.FromMinutes(5),
            (hand, cancel) => hand.RunAsync(cancel),
            JobReach.EachPartnership
        ),
        Recurring.Every<CountOpenings>(
            "count openings of measures",
            TimeSpan.FromMinutes(5),
            (count, cancel) => count.RunAsync(cancel),
            JobReach.EachPartnership
        ),
        Recurring.At<CloseReopened>(
            "close reopened returns",
            "0 30 0 * * ?",
            (close, cancel) => close.RunAsync(cancel),
            JobReach.EachPartnership
        ),
        Recurring.At<RemindOfReturns>(
            "remind of returns",
            "0 30 8 ? * MON-FRI",
            (remind, cancel) => remind.RunAsync(cancel),
            JobReach.EachPartnership
        ),
        Recurring.Every<OpenCycles>(
            "open section 11 cycles", // ten minutes after a launch, until when it can be stopped
            TimeSpan.FromMinutes(1),
            (open, cancel) => open.RunAsync(cancel),
            JobReach.EachPartnership
        ),
        Recurring.Every<HandOnAssessments>(
            "hand on section 11",
            TimeSpan.FromMinutes(5),
            (hand, cancel) => hand.RunAsync(cancel)
        ),
        Recurring.At<RemindOfAssessments>(
            "remind of section 11",
            "0 35 8 ? * MON-FRI",
            (remind, cancel) => remind.RunAsync(cancel),
            JobReach.EachPartnership
        ),
        Recurring.At<ForgetPartAnswers>(
            "forget part answers",
            "0 40 2 * * ?",
            (forget, cancel) => forget.RunAsync(cancel),
            JobReach.EachPartnership
        ),
    ];
}
