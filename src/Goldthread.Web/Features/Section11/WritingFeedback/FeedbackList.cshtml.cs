using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.WritingFeedback;

/// <summary>How far the letter to each agency is, and which have been opened.</summary>
public sealed class FeedbackListModel(FeedbackQuery feedback, Address address, CurrentUser user) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public CycleFeedback Of { get; private set; } = null!;

    public string Place => address.Here.Slug;

    public bool IsJoint => address.Here.IsJoint;

    /// <summary>Whether a panel rates in this cycle.</summary>
    public bool HasPanel => Of.Cycle.HasPanel;

    public bool Writes => user.May(Section11Policy.Keep, address.Here.Id);

    /// <summary>How many agencies of the area have sent nothing yet.</summary>
    public int Missing => Math.Max(0, Of.Voices.Asked - Of.Rows.Count);

    public string Headline
    {
        get
        {
            var (sent, waiting, opened) = (
                Of.Rows.Count(row => row.Letter is not null),
                Of.Rows.Count(row => row.IsWithChair),
                Of.Rows.Count(row => row.Letter?.OpenedAt is not null)
            );
            return $"{Words.Count(sent)} of {Words.Plural(Of.Rows.Count, "letter")} {(sent == 1 ? "is" : "are")} signed and sent, {Words.Count(waiting)} {(waiting == 1 ? "waits" : "wait")} for the chair. {Words.Count(opened)} {(opened == 1 ? "has" : "have")} been opened.";
        }
    }

    public async Task OnGetAsync(CancellationToken cancel) =>
        Of = await feedback.OfAsync(Year, toChange: false, cancel);

    /// <summary>How far the panel is.</summary>
    public static string PanelOf(FeedbackRow row) =>
        row.IsAgreed ? "All ratings agreed" : $"{Words.Plural(row.Unagreed.Count, "standard")} to agree";

    public static string ChairOf(FeedbackRow row) =>
        row.Draft?.WithChairSince is { } since ? Words.TableDate(since) : "Not yet";

    public static string SentOf(FeedbackRow row) =>
        row.Letter is { } letter ? Words.TableDate(LondonTime.Day(letter.SignedAt)) : "Not yet";

    /// <summary>When it was first opened and by which post.</summary>
    public static (string Day, string? By) OpenedOf(FeedbackRow row) =>
        row.Letter switch
        {
            null => ("Not sent", null),
            { OpenedAt: { } at } letter => (Words.TableDate(LondonTime.Day(at)), letter.OpenedBy),
            _ => ("Not opened yet", null),
        };
}
