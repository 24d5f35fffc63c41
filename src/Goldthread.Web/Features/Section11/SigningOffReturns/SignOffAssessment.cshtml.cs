using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.SigningOffReturns;

/// <summary>What an executive has to know on one page, and the button that signs.</summary>
public sealed class SignOffAssessmentModel(
    AssessmentQuery assessments,
    SignAssessment sign,
    CurrentUser user,
    TimeProvider time
) : AssessmentPage(assessments, time)
{
    /// <summary>The version of the return that was shown: nobody signs what has changed since.</summary>
    [BindProperty]
    public uint Version { get; set; }

    public bool IsWaiting => View.Return?.State == AgencyReturnState.AwaitingSignOff;

    public bool MaySign => user.SignsFor(View.Agency.Id);

    public string Standing =>
        View.Return switch
        {
            { State: AgencyReturnState.Submitted } one =>
                $"It was signed off and sent on {Words.Date(one.SubmittedOn!.Value)}.",
            { ReturnedOn: { } day } =>
                $"You returned it on {Words.Date(day)}. Its writers send it again when it is ready.",
            _ => "It is not ready to be signed off. Its writers send it to you when it is.",
        };

    public IReadOnlyList<RatingCount> Ratings { get; private set; } = [];

    public IReadOnlyList<SaidAnswer> NotMet { get; private set; } = [];

    public IReadOnlyList<SaidAnswer> Promised { get; private set; } = [];

    public string Headline =>
        $"{Words.Plural(Ratings.Sum(count => count.Count), "rating")} in {Words.Plural(View.Sections.Count, "section")}, {Words.Plural(Promised.Count, "action")} promised.";

    public string Changes
    {
        get
        {
            if (View.LastTime is null)
            {
                return "This is the first time, so there is nothing to compare with.";
            }

            var (changed, same) = (
                View.Answers.Count(row => row.State == ReturnAnswerState.Changed),
                View.Answers.Count(row => row.State == ReturnAnswerState.Confirmed)
            );
            return $"{Words.Plural(changed, "answer")} changed since last time, {Words.Count(same)} the same.";
        }
    }

    public string Statement =>
        View.Set.SignOff?.Statement
        ?? "I have read this self-assessment. It is a fair account of how my organisation meets its duties, and we will do what it promises.";

    public string Button =>
        View.Set.SignOff?.Button.Replace("{agency_name}", View.Agency.Name, StringComparison.Ordinal)
        ?? $"I agree – sign off for {View.Agency.Name}";

    public string Goes => Words.List(View.Areas.Select(area => area.Place.Name));

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var isNew = await sign.RunAsync(Agency, Year, Version, cancel);
        return Done(
            Section11Paths.AssessmentSigned(Agency, Year),
            isNew ? "Signed off and sent" : "This was signed off already. Nothing was sent twice"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        RequireLead();
        Version = View.Return?.Version ?? 0;
        var said = View
            .Sections.SelectMany(section =>
                section.Questions.Select(question =>
                    (section.Sheet, Question: question, Answer: section.Sheet.Of(question))
                )
            )
            .Where(one => one.Answer is { IsGiven: true })
            .Select(one => new SaidAnswer(
                one.Question,
                one.Answer!,
                AnswerWords.Say(one.Sheet.Set, one.Question, one.Answer)
            ))
            .ToList();
        var common = View.Sections.Select(section => section.Sheet).First();
        Ratings = RatingCounts.Of(
            common,
            View.Sections.Where(section => section.Area is null).SelectMany(section => section.Questions)
        );
        NotMet = [.. said.Where(one => IsLowest(View.Set, one))];
        Promised = [.. said.Where(one => one.Answer.Improvement is not null)];
    }

    private static bool IsLowest(QuestionSetText set, SaidAnswer one) =>
        one.Question.Kind == QuestionKind.Rating
        && set.Scales.FirstOrDefault(scale => scale.Key == one.Question.Scale) is { } scale
        && scale.Direction == ScaleDirection.HigherIsBetter
        && scale.Find(one.Answer.Code)?.Value is { } value
        && value == scale.Scored.Min(point => point.Value);
}

/// <summary>An answer as the executive reads it.</summary>
public sealed record SaidAnswer(Question Question, Answer Answer, string Said);
