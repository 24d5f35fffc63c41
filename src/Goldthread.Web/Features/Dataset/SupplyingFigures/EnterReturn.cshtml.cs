using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.SupplyingFigures;

/// <summary>One return as a list of tasks: its themes, what is done, and what keeps it from being sent.</summary>
public sealed class EnterReturnModel(ReturnQuery returns, Address address, CurrentUser user, TimeProvider time)
    : ReturnPage(returns, address, user, time)
{
    /// <summary>Whether every row says something, so that the check makes sense.</summary>
    public bool CanCheck => View.Answered == View.Lines.Count && View.Lines.Count > 0;

    public string Progress =>
        View.Queries > 0
            ? $"{Words.Count(View.Answered)} of {Words.Plural(View.Lines.Count, "figure")} entered. {Words.Plural(View.Queries, "question")} of the partnership team {(View.Queries == 1 ? "waits" : "wait")} for your answer."
            : $"{Words.Count(View.Answered)} of {Words.Plural(View.Lines.Count, "figure")} entered.";

    public static string Status(ReturnTheme theme) =>
        theme.Queries > 0 ? "Returned for changes"
        : theme.IsDone ? "Completed"
        : theme.Answered == 0 ? "Not started"
        : "In progress";

    /// <summary>"3 of 4 figures, 1 question to answer".</summary>
    public static string Hint(ReturnTheme theme)
    {
        var questions = theme.Queries + theme.Odd;
        var figures = $"{Words.Count(theme.Answered)} of {Words.Plural(theme.Lines.Count, "figure")}";
        return questions == 0 ? figures : $"{figures}, {Words.Plural(questions, "question")} to answer";
    }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);
}
