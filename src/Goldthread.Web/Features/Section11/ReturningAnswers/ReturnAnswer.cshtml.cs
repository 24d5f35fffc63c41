using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.ReturningAnswers;

/// <summary>Gives one answer back with a reason, or shows what came of it: what it said then beside what it says now.</summary>
public sealed class ReturnAnswerModel(
    GoldthreadDb db,
    SubmittedQuery submitted,
    ReturnOneAnswer giveBack,
    TakeAnswerBack takeBack,
    ReturnedLetters letters,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Agency { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Question { get; set; } = "";

    [BindProperty]
    public ReturnAnswerInput Input { get; set; } = new();

    public SubmittedView Shown { get; private set; } = null!;

    public SubmittedAnswer Answer { get; private set; } = null!;

    /// <summary>Open, or the last that was settled by a signature.</summary>
    public ReturnedAnswer? Returned { get; private set; }

    /// <summary>What it said when it was returned, once there is something newer beside it.</summary>
    public SubmittedView? Before { get; private set; }

    public string Place => address.Here.Slug;

    public string Answers => Section11Paths.ReleasedAnswers(Place, Year, Agency);

    public bool IsOpen => Returned is { IsOpen: true };

    /// <summary>Why no answer can be returned any more; nothing while one can.</summary>
    public string? EndedBecause { get; private set; }

    /// <summary>Each line of the answer then and now.</summary>
    public IReadOnlyList<(string Label, string Then, string Now)> Compared
    {
        get
        {
            if (Before?.Find(Question) is not { } then)
            {
                return [];
            }

            var (old, now) = (
                then.Beside.ToDictionary(one => one.Label, one => one.Text, StringComparer.Ordinal),
                Answer.Beside.ToDictionary(one => one.Label, one => one.Text, StringComparer.Ordinal)
            );
            return
            [
                ("Answer", then.Said, Answer.Said),
                .. old
                    .Keys.Union(now.Keys, StringComparer.Ordinal)
                    .Select(label =>
                        (label, old.GetValueOrDefault(label, "Nothing"), now.GetValueOrDefault(label, "Nothing"))
                    ),
            ];
        }
    }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await giveBack.RunAsync(Year, Agency, Question, (Input.Submission, Input.Reason), cancel))
        {
            return Done(
                Section11Paths.ReturnAnswer(Place, Year, Agency, Question),
                "This answer was returned before. Nothing was sent twice"
            );
        }

        var told = await letters.ReadersAsync(await submitted.ReleasedAsync(Year, Agency, cancel), cancel);
        return Done(
            Answers,
            told.Count == 0
                ? "Returned. No email went, because nobody in the agency is named who leads or signs. Your reason stands on its task list"
                : $"Returned. {Words.List(told)} {(told.Count == 1 ? "is" : "are")} told, and the agency sees your reason"
        );
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid returned, CancellationToken cancel)
    {
        await takeBack.RunAsync(returned, cancel);
        return Done(Answers, "Taken back. The agency no longer sees it");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await submitted.ReleasedAsync(Year, Agency, cancel);
        Answer = Shown.Find(Question) ?? throw new NotFoundException();
        Returned = Shown.ReturnedOf(Answer.Address);
        var (here, cycle) = (address.Here.Id, Shown.Cycle.Id);
        EndedBecause =
            await db.CycleAreas.AnyAsync(
                area => area.CycleId == cycle && area.PartnershipId == here && area.ClosedOn != null,
                cancel
            )
                ? "This cycle is closed here, so no answer can be returned."
            : Shown.Cycle.TakesAnswersAt(time.UtcNow()) ? null
            : "This cycle has stopped taking answers, so no answer can be returned. Say it in the feedback letter instead.";
        Before =
            Returned is { } one && one.SubmissionId != Shown.Submission.Id
                ? await submitted.ReadAsync(Shown.Agency, Shown.Cycle, one.SubmissionId, cancel)
                : null;
    }
}

/// <summary>What the form asks.</summary>
public sealed class ReturnAnswerInput
{
    [StringLength(ReturnedAnswer.ReasonLength, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? Reason { get; set; }

    public Guid Submission { get; set; }
}
