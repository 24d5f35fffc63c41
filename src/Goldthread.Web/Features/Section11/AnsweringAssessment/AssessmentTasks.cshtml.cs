using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.AnsweringAssessment;

/// <summary>The task list of one self-assessment: deadline, progress, and what is left. A colleague sees their sections only.</summary>
public sealed class AssessmentTasksModel(
    AssessmentQuery assessments,
    PostHoldersQuery holders,
    ReopenAssessment reopen,
    CurrentUser user,
    TimeProvider time
) : AssessmentPage(assessments, time)
{
    private const string Finish = "Finish";

    private IReadOnlyDictionary<Guid, PostHolder> people = new Dictionary<Guid, PostHolder>();

    /// <summary>The headings with their sections; for a lead the last heading holds what finishes it as well.</summary>
    public IEnumerable<IGrouping<string, AssessmentSection>> Parts =>
        View
            .Seen.Where(section => !View.SeesAll || section.Part != Finish)
            .GroupBy(section => section.Part, StringComparer.Ordinal);

    /// <summary>The sections that stand under the last heading.</summary>
    public IEnumerable<AssessmentSection> Last => View.Seen.Where(section => section.Part == Finish);

    public bool MaySign => user.SignsFor(View.Agency.Id);

    public string Progress =>
        View.SeesAll
            ? $"{Words.Count(View.Done)} of {Words.Plural(View.Sections.Count, "section")} finished."
            : $"You were asked to complete {Words.Plural(View.Seen.Count(), "section")}.";

    /// <summary>Who signs, and by when.</summary>
    public string Signing =>
        View.Asked.ExecutivePostId is { } post && people.TryGetValue(post, out var executive)
            ? $"{executive.Title} signs it off by {Words.Date(View.SignOffOn)}."
            : "Nobody is named who signs it off: check the contacts.";

    public string CheckStatus =>
        View.Return?.State switch
        {
            AgencyReturnState.AwaitingSignOff or AgencyReturnState.Submitted => "Sent",
            _ => View.Blocks().Count > 0 || !View.IsStarted ? "Not ready yet" : "Not started",
        };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!View.Seen.Any())
        {
            throw new NotFoundException();
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await reopen.RunAsync(Agency, Year, cancel);
        return Done(Tasks, "You can change answers. Your executive signs again before the partnerships see them");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        people = await holders.OfAsync(
            View.Assignments.Select(one => (Guid?)one.PostId).Append(View.Asked.ExecutivePostId),
            cancel
        );
    }

    public string PrefixOf(string part) => $"part-{part.ToLowerInvariant().Replace(' ', '-')}";

    public string? HintOf(AssessmentSection section) =>
        View.Assignments.FirstOrDefault(one => one.Section == section.Address) is not { } given ? null
        : people.TryGetValue(given.PostId, out var holder) ? $"Given to {holder.Title}"
        : "Given to a post that nobody holds now";
}
