using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.ReadingFeedback;

/// <summary>A letter as the agency reads it and prints it. Opening it is the receipt.</summary>
public sealed class ReadFeedbackModel(OwnFeedbackQuery feedback, RecordOpening opening) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Agency { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>The partnership that wrote. Not called so in the address: the reader stands in the agency, not there.</summary>
    [BindProperty(SupportsGet = true)]
    public string Place { get; set; } = "";

    public OwnFeedback Own { get; private set; } = null!;

    /// <summary>Whether the note of a conversation with this partnership is finished.</summary>
    public bool HasNote { get; private set; }

    public string Tasks => Section11Paths.AssessmentTasks(Agency, Year);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        // Some mail programs look at an address before anybody presses it, with a request that reads no page.
        if (HttpMethods.IsGet(Request.Method))
        {
            await opening.RunAsync(Agency, Year, Place, cancel);
        }

        Own = await feedback.FindAsync(Agency, Year, Place, toChange: false, cancel);
        HasNote = await feedback.HasNoteAsync(Own, cancel);
    }
}
