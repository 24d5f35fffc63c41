using Goldthread.Features.Partnership;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Section11;

/// <summary>
/// A letter about a self-assessment, the same in the preview and in the mail. It names the cycle, the agency and how far it
/// is, never an answer: mail is read on locked phones.
/// </summary>
/// <param name="Kind">The code of the catalogue of messages.</param>
/// <param name="Subject">At most 60 characters.</param>
/// <param name="Before">What to do and by when.</param>
/// <param name="Link">What the link says, and the path it leads to.</param>
/// <param name="After">Why they get it, and whom to tell.</param>
public sealed record AssessmentLetter(
    string Kind,
    string Subject,
    IReadOnlyList<string> Before,
    (string Words, string Path) Link,
    IReadOnlyList<string> After
)
{
    private const string IfHard = "If the date is hard for you, please call us. We will try to help.";

    private static readonly TimeOnly EndOfDay = new(17, 0);

    /// <summary>Who gets it.</summary>
    public IReadOnlyList<PostHolder> To { get; init; } = [];

    /// <summary>A reminder of today is wrong tomorrow.</summary>
    public bool IsReminder { get; init; }

    /// <summary>M7, the first: what is asked and by when.</summary>
    public static AssessmentLetter Opening(AssessmentAsked asked) =>
        new(
            "M7",
            SubjectOf(asked),
            [
                $"The Section 11 self-assessment of {asked.Agency} for {asked.Cycle} is open. Please send it {Words.By(asked.DueOn, EndOfDay)}.",
                $"It takes about {asked.Minutes} in total, and most agencies take two weeks. You can stop and come back, and you can ask colleagues to complete a section.",
                asked.HasLastTime
                    ? "Your answers from last time are there, so you only change what is different."
                    : "You have no answers from last time, so every section starts blank.",
            ],
            ("Start or continue", asked.Path),
            [
                $"When you finish, we ask {asked.Executive ?? "your executive"} to sign it off by {Words.Date(asked.SignOffOn)}. A panel from other agencies then reads it, and the independent chair writes to you by {Words.Date(asked.LetterOn)}.",
                $"You answer once. It is shared with {asked.Areas} when it is signed off, and not before.",
                IfNotYours(asked),
                IfHard,
            ]
        );

    /// <summary>M7 again: halfway, ten days, three days, and the day after.</summary>
    public static AssessmentLetter Reminding(AssessmentAsked asked, DateOnly today) =>
        new(
            "M7",
            SubjectOf(asked),
            [
                asked.DueOn < today
                    ? $"We have not received the Section 11 self-assessment of {asked.Agency} yet. It was due {Words.Date(asked.DueOn)}. A late one is taken like any other."
                    : $"The Section 11 self-assessment of {asked.Agency} is due {Words.By(asked.DueOn, EndOfDay)}, {Words.DueFrom(today, asked.DueOn)}.",
                asked.Done == 0
                    ? $"None of its {Words.Plural(asked.Sections, "section")} is finished yet."
                    : $"{Words.Count(asked.Done)} of {Words.Plural(asked.Sections, "section")} are finished.",
            ],
            ("Continue the self-assessment", asked.Path),
            [IfNotYours(asked), IfHard]
        )
        {
            IsReminder = true,
        };

    /// <summary>M7 to the executive, when the lead was asked again.</summary>
    public static AssessmentLetter ToExecutive(AssessmentAsked asked) =>
        new(
            "M7",
            SubjectOf(asked),
            [
                $"We have not received the Section 11 self-assessment of {asked.Agency}. It was due {Words.Date(asked.DueOn)}, and the agency’s lead has been asked again.",
                "Could you see that it is sent, or tell us what stands in the way?",
            ],
            ("See how far it is", asked.Path),
            [IfNotYours(asked), IfHard]
        );

    /// <summary>M7 to the independent chair or scrutineer, when lead and executive were asked.</summary>
    public static AssessmentLetter ToChair(AssessmentAsked asked) =>
        new(
            "M7",
            Fit($"Section 11 not received: {asked.Agency}"),
            [
                $"{asked.Agency} has not sent its Section 11 self-assessment. It was due {Words.Date(asked.DueOn)}. Its lead and its executive have been asked.",
                "The partnership team asks you to write to the agency.",
            ],
            ("See what was done so far", asked.ManagePath),
            ["You get this because you chair the partnership."]
        );

    /// <summary>M7: more time.</summary>
    public static AssessmentLetter GivingTime(AssessmentAsked asked) =>
        new(
            "M7",
            SubjectOf(asked),
            [$"{asked.Agency} has until {Words.Date(asked.DueOn)} for its Section 11 self-assessment."],
            ("Continue the self-assessment", asked.Path),
            [IfNotYours(asked)]
        );

    /// <summary>M8: a colleague is asked to complete one section.</summary>
    public static AssessmentLetter Assigning(AssessmentAsked asked, string by, string section, string path) =>
        new(
            "M8",
            Fit($"Please complete one Section 11 section by {Words.PlainDate(asked.DueOn)}"),
            [
                $"{by} has asked you to complete one section of the Section 11 self-assessment of {asked.Agency}: {section}. It is due {Words.By(asked.DueOn, EndOfDay)}.",
                "You see this section only. Every page is saved, so you can stop and come back.",
            ],
            ("Open the section", path),
            ["If somebody else should complete it, reply and tell us who."]
        );

    /// <summary>M9: it waits for the executive.</summary>
    public static AssessmentLetter ForSignOff(AssessmentAsked asked) =>
        new(
            "M9",
            Fit($"Section 11 return to sign off by {Words.PlainDate(asked.SignOffOn)}"),
            [
                $"The Section 11 self-assessment of {asked.Agency} is complete and waits for your sign-off by {Words.Date(asked.SignOffOn)}.",
                "One page shows what it says, what it promises and what has changed. Reading it takes about four minutes. You can sign it off, or return it with a comment.",
            ],
            ("Read and sign off", asked.SignPath),
            [
                $"It goes to {asked.Areas} when you sign it, and not before.",
                $"You get this because you are named as the executive who signs for {asked.Agency}. If that has changed, reply and tell us who.",
            ]
        );

    /// <summary>M9: the executive has given it back.</summary>
    public static AssessmentLetter GivenBack(AssessmentAsked asked, string by) =>
        new(
            "M9",
            Fit($"Section 11 returned to you, sign-off by {Words.PlainDate(asked.SignOffOn)}"),
            [
                $"{by} has returned the Section 11 self-assessment of {asked.Agency} with a comment. It stands at the top of the page.",
                $"Change what has to change and send it for sign-off again. It has to be signed by {Words.Date(asked.SignOffOn)}.",
            ],
            ("Read the comment", asked.Path),
            [IfNotYours(asked)]
        );

    /// <summary>M9 to the lead: signed off and sent.</summary>
    public static AssessmentLetter SignedOff(AssessmentAsked asked, string by) =>
        new(
            "M9",
            "Section 11 self-assessment signed off and sent",
            [
                $"{by} has signed off the Section 11 self-assessment of {asked.Agency}. It has gone to {asked.Areas}.",
                $"A panel from other agencies reads it next. The independent chair writes to you by {Words.Date(asked.LetterOn)}.",
            ],
            ("See what was sent", asked.Path),
            []
        );

    /// <summary>The words for one reader.</summary>
    public MailText TextFor(PostHolder to, SafeguardingPartnership sender, Func<string, string> link) =>
        MailText
            .Of([$"Dear {to.Name}", .. Before])
            .WithLink(Link.Words, link(Link.Path))
            .Then([.. After, SignatureOf(sender)]);

    private static string IfNotYours(AssessmentAsked asked) =>
        $"You get this because you are named for {asked.Agency}. If that has changed, reply and tell us who.";

    private static string SignatureOf(SafeguardingPartnership sender) =>
        sender.Telephone is { Length: > 0 } telephone ? $"{sender.Name}, {telephone}" : sender.Name;

    private static string SubjectOf(AssessmentAsked asked) =>
        $"Section 11 self-assessment, due {Words.PlainDate(asked.DueOn)}";

    private static string Fit(string words) =>
        words.Length <= MailMessage.SubjectLength ? words : words[..(MailMessage.SubjectLength - 1)] + "…";
}

/// <summary>What a letter is about.</summary>
public sealed record AssessmentAsked
{
    /// <summary>Who is asked, in full.</summary>
    public required string Agency { get; init; }

    public required string Cycle { get; init; }

    public required DateOnly DueOn { get; init; }

    public required DateOnly SignOffOn { get; init; }

    public required DateOnly LetterOn { get; init; }

    /// <summary>"3 hours", an estimate.</summary>
    public required string Minutes { get; init; }

    /// <summary>The partnerships that will read it, in words.</summary>
    public required string Areas { get; init; }

    /// <summary>The agency's task list.</summary>
    public required string Path { get; init; }

    /// <summary>The executive's page.</summary>
    public required string SignPath { get; init; }

    /// <summary>The agency as the team sees it.</summary>
    public string ManagePath { get; init; } = "";

    /// <summary>The post that signs.</summary>
    public string? Executive { get; init; }

    public bool HasLastTime { get; init; }

    public int Done { get; init; }

    public int Sections { get; init; }
}
