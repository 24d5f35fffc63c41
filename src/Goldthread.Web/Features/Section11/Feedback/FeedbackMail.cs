namespace Goldthread.Features.Section11.Feedback;

/// <summary>
/// M11, which tells an agency that its letter is there. It names no rating and no standard: mail is read on locked phones.
/// </summary>
public static class FeedbackMail
{
    public static AssessmentLetter Of(CycleFeedback of, FeedbackRow row, FeedbackLetter letter) =>
        new(
            "M11",
            "Your Section 11 feedback is ready",
            [
                $"{letter.SignedRole} has signed the feedback of {of.Sender.Name} on the Section 11 {(of.Cycle.HasPanel ? "self-assessment" : "update")} of {row.Agency.Name} for {of.Cycle.Name}.",
                of.Cycle.HasPanel
                    ? "It says what is strong, where the panel’s ratings differ from yours and why, and what happens next. Reading it takes about five minutes."
                    : "It says what was read of your update, and what happens next. Reading it takes about five minutes.",
            ],
            ("Read your feedback", Section11Paths.ReadFeedback(row.Agency.Slug, of.Cycle.Year, of.Sender.Slug)),
            [
                $"It went to the lead and to the executive of {row.Agency.Name}. We can see when it is first opened.",
                $"You get this because you are named for {row.Agency.Name}. If that has changed, reply and tell us who.",
            ]
        );
}
