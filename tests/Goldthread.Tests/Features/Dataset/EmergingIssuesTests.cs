using Goldthread.Features.Dataset;

namespace Goldthread.Tests.Features.Dataset;

/// <summary>What emerges: themes that signal together, indicators that signal twice running, good practice by the same rule.</summary>
public sealed class EmergingIssuesTests
{
    private static readonly Dictionary<int, string> Themes = new()
    {
        [2] = "Right threshold",
        [3] = "Plans and reviews",
    };

    [Fact]
    public void Several_indicators_of_a_theme_that_signal_a_concern_emerge_together()
    {
        var issue = Assert.Single(
            EmergingIssues.Find([Run("2.4", 2, 1), Run("2.5", 2, 3), Run("2.6", 2, 0)], [], Themes)
        );
        Assert.Equal(
            "Right threshold: 2 indicators signal a concern together: 2.5 Name of 2.5 (for 3 quarters) and 2.4 Name of 2.4.",
            issue.Words
        );
        Assert.True(issue.IsNew);
    }

    [Fact]
    public void One_indicator_emerges_once_it_has_signalled_twice_running()
    {
        Assert.Empty(EmergingIssues.Find([Run("2.4", 2, 1)], [], Themes));
        var issue = Assert.Single(EmergingIssues.Find([Run("2.4", 2, 2)], [Run("2.4", 2, 1)], Themes));
        Assert.Equal("2.4 Name of 2.4 has signalled a concern for 2 quarters running.", issue.Words);
        Assert.True(issue.IsNew);
    }

    [Fact]
    public void What_emerged_a_quarter_ago_is_not_new()
    {
        var running = EmergingIssues.Find([Run("2.4", 2, 3)], [Run("2.4", 2, 2)], Themes);
        Assert.False(Assert.Single(running).IsNew);
        var together = EmergingIssues.Find(
            [Run("2.4", 2, 2), Run("2.5", 2, 2)],
            [Run("2.4", 2, 1), Run("2.7", 2, 1)],
            Themes
        );
        Assert.False(Assert.Single(together).IsNew);
        var another = EmergingIssues.Find([Run("2.5", 2, 2)], [Run("2.4", 2, 2)], Themes);
        Assert.True(Assert.Single(another).IsNew);
    }

    [Fact]
    public void Concern_and_improvement_do_not_count_together()
    {
        Assert.Empty(EmergingIssues.Find([Run("2.4", 2, 1), Run("2.5", 2, 1, SignalSide.Improvement)], [], Themes));
        Assert.Empty(EmergingIssues.Find([Run("2.4", 2, 1), Run("3.2", 3, 1)], [], Themes));
    }

    [Fact]
    public void Good_practice_stands_after_concerns_and_asks_who_else_could_use_it()
    {
        var issues = EmergingIssues.Find([Run("3.2", 3, 2, SignalSide.Improvement), Run("2.4", 2, 2)], [], Themes);
        Assert.Equal([SignalSide.Concern, SignalSide.Improvement], issues.Select(issue => issue.Side));
        Assert.EndsWith(
            "Ask what made the difference, and who else could use it.",
            issues[1].Words,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_new_stands_first()
    {
        var issues = EmergingIssues.Find([Run("2.4", 2, 3), Run("3.2", 3, 2)], [Run("2.4", 2, 2)], Themes);
        Assert.Equal([3, 2], issues.Select(issue => issue.Theme));
    }

    private static SignalRun Run(string id, int theme, int length, SignalSide side = SignalSide.Concern) =>
        new(id, $"Name of {id}", theme, "quarter", side, length);
}
