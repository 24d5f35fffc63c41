using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Questionnaires.ReadingSets;

/// <summary>Every set that the partnership can ask with, and a search over the words of their questions.</summary>
public sealed class QuestionSetListModel(
    QuestionSetQuery sets,
    QuestionSetShelf shelf,
    Address address,
    CurrentUser user
) : GoldthreadPage
{
    public IReadOnlyList<QuestionSetRow> Rows { get; private set; } = [];

    /// <summary>The words that are searched for.</summary>
    public string? Asked { get; private set; }

    public string Place => address.Here.Slug;

    public bool MayKeep => user.May(QuestionnairesPolicy.Keep, address.Here.Id);

    public async Task OnGetAsync([FromQuery] string? words, CancellationToken cancel)
    {
        Asked = words?.Trim() is { Length: > 0 } said ? said : null;
        var all = (await sets.AllAsync(address.Here.Id, cancel)).Select(known =>
        {
            var text = shelf.Of(known.Current ?? known.Latest);
            return new QuestionSetRow(known, text, Asked is null ? [] : Found(text, Asked));
        });
        Rows =
        [
            .. all.Where(row =>
                Asked is null || row.Found.Count > 0 || Says(row.Text.Title) || Says(row.Text.Audience)
            ),
        ];
    }

    private bool Says(string text) => text.Contains(Asked!, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<Question> Found(QuestionSetText text, string words) =>
        [
            .. text.Questions.Where(question =>
                question.Key == words
                || question.Text.Contains(words, StringComparison.OrdinalIgnoreCase)
                || question.Hint?.Contains(words, StringComparison.OrdinalIgnoreCase) == true
            ),
        ];
}

/// <param name="Known">The set.</param>
/// <param name="Text">What its published version says, or its draft where there is none.</param>
/// <param name="Found">The questions that have the words that are searched for.</param>
public sealed record QuestionSetRow(KnownSet Known, QuestionSetText Text, IReadOnlyList<Question> Found)
{
    public string VersionSaid =>
        (Known.Current, Known.Draft) switch
        {
            ({ } current, { } draft) => $"{Words.Count(current.Number)}, and a draft of {Words.Count(draft.Number)}",
            ({ } current, null) => Words.Count(current.Number),
            _ => "Draft",
        };

    /// <summary>Which questions were found: "Question 8.1, and 2 more".</summary>
    public string FoundSaid =>
        Found.Count switch
        {
            1 => $"Question {Found[0].Key}: {Found[0].Text}",
            var count => $"Question {Found[0].Key}: {Found[0].Text} And {Words.Count(count - 1)} more.",
        };
}
