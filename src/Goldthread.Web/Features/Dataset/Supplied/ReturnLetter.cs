using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>
/// A letter about an agency's figures, the same in the preview and in the mail. It names the period, the agency and how
/// many figures, never a figure: mail is read on locked phones.
/// </summary>
/// <param name="Kind">The code of the catalogue of messages.</param>
/// <param name="Subject">At most 60 characters.</param>
/// <param name="Before">What to do and by when.</param>
/// <param name="Link">What the link says, and the path it leads to.</param>
/// <param name="After">Why they get it, and whom to tell.</param>
public sealed record ReturnLetter(
    string Kind,
    string Subject,
    IReadOnlyList<string> Before,
    (string Words, string Path) Link,
    IReadOnlyList<string> After
)
{
    private const string IfNotYours = "If somebody else supplies these figures now, reply and tell us who.";

    /// <summary>Who gets it.</summary>
    public IReadOnlyList<ReturnContact> To { get; init; } = [];

    /// <summary>A reminder of today is wrong tomorrow.</summary>
    public bool IsReminder { get; init; }

    /// <summary>M5, the first: what is asked and by when.</summary>
    public static ReturnLetter Asking(ReturnAsked asked) =>
        new(
            "M5",
            SubjectOf("Data return for", asked),
            [
                $"{asked.Partnership} asks {asked.Agency} for its figures for {asked.Period.InSentence()}: {Words.Plural(asked.Rows, "figure")}, due {Words.Date(asked.DueOn)}.",
                "You can type them in, or take the spreadsheet, fill it in and upload it. You can stop and come back.",
            ],
            ("Start the return", asked.Path),
            [IfNotYours]
        );

    /// <summary>M5 again before and after the day: not yet received.</summary>
    public static ReturnLetter Reminding(ReturnAsked asked, DateOnly today) =>
        new(
            "M5",
            SubjectOf("Data return for", asked),
            [
                asked.ReturnedOn is { } returned
                    ? $"{asked.Agency}’s figures for {asked.Period.InSentence()} were returned with questions on {Words.Date(returned)}. We have not had them back yet."
                : asked.DueOn < today
                    ? $"We have not received {asked.Agency}’s figures for {asked.Period.InSentence()} yet. They were due {Words.Date(asked.DueOn)}. Late figures are taken like any others."
                : $"{asked.Agency}’s figures for {asked.Period.InSentence()} are due {Words.Date(asked.DueOn)}, {Words.DueFrom(today, asked.DueOn)}.",
                asked.Answered == 0
                    ? $"None of the {Words.Plural(asked.Rows, "figure")} is filled in yet."
                    : $"{Words.Count(asked.Answered)} of {Words.Plural(asked.Rows, "figure")} are filled in.",
                "If a figure cannot be had, say so in its row and send the rest.",
            ],
            ("Continue the return", asked.Path),
            [IfNotYours]
        );

    /// <summary>M5 to the executive, when the lead was asked before.</summary>
    public static ReturnLetter ToExecutive(ReturnAsked asked) =>
        new(
            "M5",
            SubjectOf("Figures not received for", asked),
            [
                $"{asked.Partnership} has not received {asked.Agency}’s figures for {asked.Period.InSentence()} yet. They were due {Words.Date(asked.DueOn)}, and the agency’s lead has been asked again.",
                "Could you see that they are sent, or tell us what stands in the way?",
            ],
            ("See the return", asked.Path),
            [IfNotYours]
        );

    /// <summary>M5 to the independent chair, when lead and executive were asked before.</summary>
    public static ReturnLetter ToChair(ReturnAsked asked) =>
        new(
            "M5",
            SubjectOf("Figures not received for", asked),
            [
                $"{asked.Agency} has not sent its figures for {asked.Period.InSentence()}. They were due {Words.Date(asked.DueOn)}. Its lead and its executive have been asked.",
                "The partnership team asks you to take it up with the agency.",
            ],
            ("See what is outstanding", asked.ManagePath),
            ["You get this because you chair the partnership."]
        );

    /// <summary>M6: one or more figures are to be looked at again.</summary>
    public static ReturnLetter Returning(ReturnAsked asked, IReadOnlyList<string> numbers) =>
        new(
            "M6",
            Fit($"Your {asked.Period.InSentence()} figures need a change"),
            [
                $"{asked.Partnership} has looked at {asked.Agency}’s figures for {asked.Period.InSentence()} and asks about {Words.Plural(numbers.Count, "of them", "of them")}: {Words.List(numbers.Take(12))}{(numbers.Count > 12 ? ", among others" : "")}.",
                "Each question stands beside its figure. Answer it there, or change the figure, and send the return again.",
            ],
            ("Answer the questions", asked.Path),
            [IfNotYours]
        );

    /// <summary>M6: figures that were final are open again.</summary>
    public static ReturnLetter Reopening(ReturnAsked asked, DateOnly until, string because) =>
        new(
            "M6",
            Fit($"Your {asked.Period.InSentence()} figures are open again"),
            [
                $"{asked.Agency}’s figures for {asked.Period.InSentence()} are open again until {Words.Date(until)}. Why: {because}",
                "Change what has to change and send the return again. Nothing you leave alone is lost.",
            ],
            ("Change the figures", asked.Path),
            [IfNotYours]
        );

    /// <summary>M5: more time.</summary>
    public static ReturnLetter GivingTime(ReturnAsked asked) =>
        new(
            "M5",
            SubjectOf("Data return for", asked),
            [$"{asked.Agency} has until {Words.Date(asked.DueOn)} for its figures for {asked.Period.InSentence()}."],
            ("Continue the return", asked.Path),
            [IfNotYours]
        );

    /// <summary>The words for one reader.</summary>
    public MailText TextFor(ReturnContact to, SafeguardingPartnership sender, Func<string, string> link) =>
        MailText
            .Of([$"Dear {to.Name}", .. Before])
            .WithLink(Link.Words, link(Link.Path))
            .Then([.. After, Signature(sender)]);

    private static string Signature(SafeguardingPartnership sender) =>
        sender.Telephone is { Length: > 0 } telephone ? $"{sender.Name}, {telephone}" : sender.Name;

    private static string SubjectOf(string start, ReturnAsked asked)
    {
        var words = $"{start} {asked.Period.InSentence()}, due {Words.PlainDate(asked.DueOn)}";
        return words.Length <= MailMessage.SubjectLength
            ? words
            : Fit($"{start} {asked.Period.InSentence()}, due {Words.TableDate(asked.DueOn)}");
    }

    private static string Fit(string words) =>
        words.Length <= MailMessage.SubjectLength ? words : words[..(MailMessage.SubjectLength - 1)] + "…";
}

/// <summary>What a letter is about.</summary>
/// <param name="Partnership">Who asks.</param>
/// <param name="Agency">Who is asked, in full.</param>
/// <param name="Period">For which period.</param>
/// <param name="DueOn">By when.</param>
/// <param name="Rows">How many figures.</param>
/// <param name="Path">The agency's return.</param>
/// <param name="ManagePath">The period as the partnership sees it.</param>
public sealed record ReturnAsked(
    string Partnership,
    string Agency,
    Period Period,
    DateOnly DueOn,
    int Rows,
    string Path,
    string ManagePath
)
{
    /// <summary>How many of the figures are filled in.</summary>
    public int Answered { get; init; }

    /// <summary>When they were returned with questions, where they were and are not back.</summary>
    public DateOnly? ReturnedOn { get; init; }

    public static ReturnAsked Of(
        SafeguardingPartnership partnership,
        ReturnWindow window,
        DataReturn one,
        Agency agency,
        (int Rows, int Answered) filled
    ) =>
        new(
            partnership.Name,
            agency.Name,
            window.Period,
            one.DueOn,
            filled.Rows,
            DatasetPaths.EnterReturn(partnership.Slug, window.Period.Slug(), agency.Slug),
            DatasetPaths.WindowDetail(partnership.Slug, window.Period.Slug())
        )
        {
            Answered = filled.Answered,
            ReturnedOn = one.State == ReturnState.Queried ? one.QueriedOn : null,
        };
}
