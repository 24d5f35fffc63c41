using Goldthread.Features.Questionnaires;
using Goldthread.Features.Surveys.Answered;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys.Responding;

/// <summary>
/// One question at a time. Each press sends the answer and everything answered before it, sealed, and gets the next
/// question; the last press sends all.
/// </summary>
public sealed class SurveyQuestionsModel(
    GoldthreadDb db,
    SurveyDoorQuery door,
    SendAnswers send,
    KeepAnswers keep,
    SurveyResultsQuery results,
    IDataProtectionProvider protection,
    TimeProvider time
) : RespondPage(door, protection, time)
{
    public const string Back = "back";
    public const string Keep = "keep";
    public const string Resume = "resume";

    /// <summary>From here on somebody has done enough to want to keep it.</summary>
    private const int KeptAfter = 3;

    [BindProperty]
    public TypedAnswer Input { get; set; } = new();

    /// <summary>The sealed answers that the form carries.</summary>
    [BindProperty]
    public string? State { get; set; }

    [BindProperty]
    public string? ResumeCode { get; set; }

    /// <summary>The code to come back with, when it has just been made.</summary>
    public string? KeptUnder { get; private set; }

    public AnswersSoFar? SoFar { get; private set; }

    public QuestionField? Field { get; private set; }

    public SurveyWay? Way { get; private set; }

    public bool OffersCode => Way?.Place >= KeptAfter;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await EnterAsync(cancel);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(string? press, CancellationToken cancel)
    {
        await EnterAsync(cancel);
        if (Found is null)
        {
            return Shown();
        }

        if (press == Resume)
        {
            return await ResumeAsync(cancel);
        }

        if (Unseal(State) is not { } soFar)
        {
            Refusal ??= string.IsNullOrEmpty(State)
                ? null
                : new SurveyClosed(
                    "These answers cannot be read any more.",
                    "Nothing was sent. Start again by the same link."
                );
            return await BeginAsync(cancel);
        }

        Refusal = null;
        return await AnswerAsync(soFar, press, cancel);
    }

    /// <summary>The same question again, with what was typed, after a fault.</summary>
    public override async Task LoadAsync(CancellationToken cancel)
    {
        await EnterAsync(cancel);
        if (Found is not null && Unseal(State) is { } soFar)
        {
            Refusal = null;
            await AskAsync(soFar, Input, cancel);
        }
    }

    private async Task<IActionResult> BeginAsync(CancellationToken cancel)
    {
        if (Refusal is null)
        {
            ModelState.Clear();
            await AskAsync(AnswersSoFar.Begin(Survey.Id, Set.Questions.First().Key, Now), null, cancel);
        }

        return Shown();
    }

    private async Task<IActionResult> AnswerAsync(AnswersSoFar before, string? press, CancellationToken cancel)
    {
        if (Set.Find(before.At) is not { } question)
        {
            // The link of an agency does not ask where one works, which the link for everybody may have been asking.
            ModelState.Clear();
            await AskAsync(before, null, cancel);
            return Page();
        }

        var faults = new AnswerFaults();
        var soFar = before.With(Input.Read(Set, question, nameof(Input), faults));
        if (!faults.IsEmpty)
        {
            faults.AddTo(ModelState);
            await AskAsync(before, Input, cancel);
            return Page();
        }

        var way = new SurveyWay(Set, soFar);
        switch (press)
        {
            case Keep:
                (KeptUnder, soFar) = await keep.RunAsync(Found!, soFar, cancel);
                break;
            case Back:
                soFar = soFar with { At = (way.Before ?? question).Key };
                break;
            case var _ when way.Next is { } next:
                soFar = soFar with { At = next.Key };
                break;
            default:
                await send.RunAsync(Found!, soFar, cancel);
                return LocalRedirect(SurveysPaths.SurveySent(Code));
        }

        ModelState.Clear();
        await AskAsync(soFar, null, cancel);
        return Page();
    }

    private async Task<IActionResult> ResumeAsync(CancellationToken cancel)
    {
        var (code, survey) = (SurveyCodes.Read(ResumeCode), Survey.Id);
        var lookup = PartAnswers.LookupOf(survey, code);
        var part = await db.PartAnswers.AsNoTracking().SingleOrDefaultAsync(one => one.Lookup == lookup, cancel);
        if (part is null)
        {
            throw new RuleBrokenException(
                "There is nothing under this code. Check its letters and numbers, or start again.",
                nameof(ResumeCode)
            );
        }

        Refusal = null;
        ModelState.Clear();
        await AskAsync(AnswersSoFar.FromText(part.Open(code)), null, cancel);
        return Page();
    }

    private async Task AskAsync(AnswersSoFar soFar, TypedAnswer? typed, CancellationToken cancel)
    {
        var asked = await results.AgenciesAsync(Survey.Id, cancel);
        var question = Set.Find(soFar.At) ?? Set.Questions.First();
        soFar = soFar with { At = question.Key };
        (SoFar, State, Way) = (soFar, Seal(soFar), new SurveyWay(Set, soFar));
        Field = new QuestionField(Set, question, typed ?? TypedAnswer.Of(soFar.Of(question.Key)), nameof(Input))
        {
            IsHeading = true,
            Agencies = [.. asked.Select(agency => new QuestionOption(agency.Id.ToString(), agency.Name))],
        };
    }

    /// <summary>The questions; who came by the link of an agency is not asked where they work.</summary>
    private QuestionSetText Set
    {
        get
        {
            var set = SurveyContent.Read(Survey.Content);
            return Found!.AgencyId is null ? set : SurveyContent.WithoutAgency(set);
        }
    }
}
