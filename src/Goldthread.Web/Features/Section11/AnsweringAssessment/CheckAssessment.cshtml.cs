using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.AnsweringAssessment;

/// <summary>What is answered, what still blocks sending, and the button that sends it to the executive.</summary>
public sealed class CheckAssessmentModel(
    AssessmentQuery assessments,
    PostHoldersQuery holders,
    SendForSignOff send,
    TimeProvider time
) : AssessmentPage(assessments, time)
{
    /// <summary>The post that signs; nothing where nobody is named.</summary>
    public string? Executive { get; private set; }

    public IReadOnlyList<ShownBlock> Blocks { get; private set; } = [];

    /// <summary>Why there is nothing to send; nothing while there is.</summary>
    public string? Standing =>
        View.Return?.State switch
        {
            AgencyReturnState.AwaitingSignOff =>
                $"Sent on {Words.Date(View.Return.SentOn!.Value)} by {View.Return.SentBy}. It waits for {Executive ?? "an executive who is not named"}.",
            AgencyReturnState.Submitted => $"Signed off and sent on {Words.Date(View.Return.SubmittedOn!.Value)}.",
            _ => TakesAnswers ? null : Due,
        };

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await send.RunAsync(Agency, Year, cancel);
        return Done(Tasks, "Sent for sign-off");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        RequireLead();
        var people = await holders.OfAsync([View.Asked.ExecutivePostId], cancel);
        Executive = View.Asked.ExecutivePostId is { } post ? people.GetValueOrDefault(post)?.Title : null;
        Blocks =
        [
            .. SendingBlocks
                .Of(View, Executive is not null)
                .Select(block => new ShownBlock(
                    block.Text,
                    block.Section is { } section ? Section11Paths.AnswerSection(Agency, Year, section)
                        : block.IsContacts ? Section11Paths.CheckContacts(Agency, Year)
                        : Section11Paths.WhatHasChanged(Agency, Year)
                )),
        ];
    }

    /// <summary>The ratings of a section in words: "3 Met, 1 Partly met".</summary>
    public string Say(AssessmentSection section)
    {
        var counts = RatingCounts.Of(section.Sheet, section.Questions);
        var answered = section.Questions.Count(question => section.Sheet.Of(question) is { IsGiven: true });
        return counts.Count > 0
            ? Words.List(counts.Select(count => count.Say()))
            : $"{Words.Count(answered)} of {Words.Count(section.Questions.Count)} answered";
    }
}

/// <summary>Something that still stops sending, and where to mend it.</summary>
public sealed record ShownBlock(string Text, string Path);
