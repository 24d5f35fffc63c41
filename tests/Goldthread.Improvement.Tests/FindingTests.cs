using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Search;
using Goldthread.Platform.Work;

namespace Goldthread.Improvement.Tests;

public sealed class FindingTests
{
    private const string Agreer = "Quality officer, Hampshire";
    private static readonly Guid Here = Guid.CreateVersion7();
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void It_starts_as_a_draft_with_its_words_and_its_source()
    {
        var priority = Guid.CreateVersion7();
        var audit = Guid.CreateVersion7();
        var source = new Source(SourceKind.CaseAudit, " Neglect audit ", Today.AddDays(-3))
        {
            Id = audit,
            Path = "/audits/3",
            MeasureKey = "dataset:CIN-02",
            IsRestricted = true,
        };
        var finding = new Finding(
            Here,
            "F-118",
            new FindingText(FindingKind.Strength, " Children were heard. ", " In 19 of 22. ", priority),
            source,
            Today
        );
        Assert.Equal((Here, "F-118", FindingKind.Strength), (finding.PartnershipId, finding.Reference, finding.Kind));
        Assert.Equal(("Children were heard.", "In 19 of 22."), (finding.Statement, finding.Detail));
        Assert.Equal((FindingStatus.Draft, Today), (finding.Status, finding.RecordedOn));
        Assert.Equal(priority, finding.PriorityId);
        Assert.Equal(source with { Title = "Neglect audit" }, finding.Source);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void It_says_something(string? statement)
    {
        var refused = Assert.Throws<RuleBrokenException>(() => Said(statement!));
        Assert.Equal("Statement", refused.Input);
        Assert.Equal("Enter what was found, in one sentence.", refused.Message);
    }

    [Fact]
    public void Detail_is_never_nothing() => Assert.Equal("", Said("Found.").Detail);

    [Fact]
    public void A_source_may_be_of_today_and_not_of_tomorrow()
    {
        Assert.Equal(Today, Sourced(Today, null).SourceDay);
        var refused = Assert.Throws<RuleBrokenException>(() => Sourced(Today.AddDays(1), null));
        Assert.Equal(
            ("SourceDay", "The day of the source must be today or earlier."),
            (refused.Input, refused.Message)
        );
    }

    [Fact]
    public void A_source_has_a_name()
    {
        var refused = Assert.Throws<RuleBrokenException>(() => new Source(SourceKind.Visit, " ", Today).Checked(Today));
        Assert.Equal(("SourceTitle", "Enter what the source is called."), (refused.Input, refused.Message));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("/data/indicators/CIN-02", true)]
    [InlineData("https://www.example.org/report", true)]
    [InlineData("http://www.example.org/report", true)]
    [InlineData("//www.example.org/report", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("ftp://www.example.org/report", false)]
    [InlineData("www.example.org", false)]
    [InlineData("report", false)]
    public void A_source_is_read_at_a_page_or_nowhere(string? path, bool fits)
    {
        if (fits)
        {
            Assert.Equal(path, Sourced(Today, path).SourcePath);
            return;
        }

        var refused = Assert.Throws<RuleBrokenException>(() => Sourced(Today, path));
        Assert.Equal("SourcePath", refused.Input);
        Assert.StartsWith("Enter the whole address of a page", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_agreed_by_somebody_on_a_day()
    {
        var finding = Said("Found.");
        finding.Agree(Today, Agreer, 1, 0);
        Assert.Equal((FindingStatus.Agreed, Today, Agreer), (finding.Status, finding.AgreedOn, finding.AgreedBy));
    }

    [Fact]
    public void It_is_agreed_once()
    {
        var finding = Said("Found.");
        finding.Agree(Today, Agreer, 1, 0);
        var refused = Assert.Throws<RuleBrokenException>(() => finding.Agree(Today, Agreer, 1, 0));
        Assert.Equal("Only a draft can be agreed.", refused.Message);
    }

    [Theory]
    [InlineData(0, 0, "Themes", "Choose at least one theme before it is agreed.")]
    [InlineData(1, 1, "Earlier", "Say for each earlier recommendation why the change did not hold.")]
    [InlineData(1, 2, "Earlier", "Say for each earlier recommendation why the change did not hold.")]
    public void Without_a_theme_or_with_an_unanswered_recommendation_it_is_not_agreed(
        int themes,
        int unanswered,
        string field,
        string sentence
    )
    {
        var finding = Said("Found.");
        var refused = Assert.Throws<RuleBrokenException>(() => finding.Agree(Today, Agreer, themes, unanswered));
        Assert.Equal((field, sentence), (refused.Input, refused.Message));
        Assert.Equal(FindingStatus.Draft, finding.Status);
        Assert.Null(finding.AgreedBy);
    }

    [Fact]
    public void A_rejection_has_a_reason_and_can_be_taken_back()
    {
        var finding = Said("Found.");
        finding.Agree(Today.AddDays(-1), Agreer, 1, 0);
        var refused = Assert.Throws<RuleBrokenException>(() => finding.Reject(Today, " "));
        Assert.Equal(("Because", "Enter why it is rejected."), (refused.Input, refused.Message));
        finding.Reject(Today, " Not so. ");
        Assert.Equal(
            (FindingStatus.Rejected, Today, "Not so."),
            (finding.Status, finding.RejectedOn, finding.RejectedBecause)
        );
        finding.Reconsider();
        Assert.Equal(FindingStatus.Agreed, finding.Status);
        Assert.Equal((null, null), (finding.RejectedOn, finding.RejectedBecause));
    }

    [Fact]
    public void What_was_rejected_is_neither_reworded_nor_rejected_merged_or_agreed()
    {
        var finding = Said("Found.");
        finding.Reject(Today, "Not so.");
        RefusesEverything(finding);
        Assert.Throws<RuleBrokenException>(() => finding.MergeInto(Said("Other."), Today));
    }

    [Fact]
    public void What_was_merged_is_neither_reworded_nor_rejected_merged_or_agreed()
    {
        var finding = Said("Found.");
        var other = Said("Other.");
        finding.MergeInto(other, Today);
        Assert.Equal(
            (FindingStatus.Merged, other.Id, Today),
            (finding.Status, finding.MergedIntoId!.Value, finding.MergedOn!.Value)
        );
        Assert.Equal(FindingStatus.Draft, other.Status);
        RefusesEverything(finding);
        Assert.Throws<RuleBrokenException>(() => finding.MergeInto(Said("Third."), Today));
    }

    [Fact]
    public void It_is_not_merged_into_itself_or_into_what_has_ended()
    {
        var finding = Said("Found.");
        var refused = Assert.Throws<RuleBrokenException>(() => finding.MergeInto(finding, Today));
        Assert.Equal(("Into", "A finding cannot be merged into itself."), (refused.Input, refused.Message));
        var rejected = Said("Rejected.");
        rejected.Reject(Today, "Not so.");
        var merged = Said("Merged.");
        merged.MergeInto(Said("Other."), Today);
        foreach (var ended in new[] { rejected, merged })
        {
            refused = Assert.Throws<RuleBrokenException>(() => finding.MergeInto(ended, Today));
            Assert.Equal(
                ("Into", "Merge it into a finding that is a draft or agreed."),
                (refused.Input, refused.Message)
            );
        }

        var agreed = Said("Agreed.");
        agreed.Agree(Today, Agreer, 1, 0);
        finding.MergeInto(agreed, Today);
        Assert.Equal(agreed.Id, finding.MergedIntoId);
    }

    [Fact]
    public void It_says_what_it_was_split_from_and_which_import_brought_it()
    {
        var finding = Said("Part.");
        var whole = Said("Whole.");
        var import = Guid.CreateVersion7();
        finding.ComeOutOf(whole);
        finding.ComeIn(import);
        Assert.Equal((whole.Id, import), (finding.SplitFromId!.Value, finding.ImportId!.Value));
    }

    [Fact]
    public void Search_knows_it_until_it_is_merged_and_never_a_restricted_source()
    {
        var finding = Said("Found.");
        var entry = finding.Search()!;
        Assert.Equal(("Finding", "F-1", "Found."), (entry.Kind, entry.Reference, entry.Title));
        Assert.Contains("Neglect audit", entry.Body, StringComparison.Ordinal);
        Assert.Equal(("/findings/F-1", SearchText.NoAgency), (entry.Path, entry.AgencyId));
        finding.ComeFrom(finding.Source with { IsRestricted = true }, Today);
        Assert.Equal("", finding.Search()!.Body.Trim());
        finding.MergeInto(Said("Other."), Today);
        Assert.Null(finding.Search());
    }

    [Fact]
    public void What_hangs_on_it_moves_to_an_agreed_finding_alone()
    {
        var from = Agreed();
        var draft = Said("Draft.");
        var to = Agreed();
        var text = new RecommendationText("Share records.", null, null, null, null);
        var recommendation = new Recommendation(from, "R-1", text, Today);
        var agency = new Agency("Police", "Police", AgencyKind.Police, Today.AddYears(-1));
        var action = new AgencyAction(
            from,
            recommendation,
            agency,
            "A-1",
            new ActionText("Do it.", null, null, ActionStrength.TellsPeople, null, null, Today),
            Today
        );
        var challenge = new Challenge(
            Here,
            "C-1",
            agency.Id,
            new ChallengeQuestion("Why?", Today, null, from.Id),
            Today,
            Agreer
        );
        var refused = Assert.Throws<RuleBrokenException>(() => recommendation.MoveTo(draft));
        Assert.Equal(
            ("Into", "Agree the finding that goes on before recommendations move to it."),
            (refused.Input, refused.Message)
        );
        refused = Assert.Throws<RuleBrokenException>(() => action.MoveTo(draft));
        Assert.Equal("Agree the finding that goes on before actions move to it.", refused.Message);
        Assert.Equal((from.Id, from.Id), (recommendation.FindingId, action.FindingId));
        recommendation.MoveTo(to);
        action.MoveTo(to);
        challenge.MoveTo(to);
        Assert.Equal((to.Id, to.Id, to.Id), (recommendation.FindingId, action.FindingId, challenge.FindingId!.Value));
    }

    [Fact]
    public void An_agency_and_a_theme_are_named_in_the_partnership_of_the_finding()
    {
        var finding = Said("Found.");
        var (theme, agency) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var given = new FindingTheme(finding, theme);
        Assert.Equal((Here, finding.Id, theme), (given.PartnershipId, given.FindingId, given.ThemeId));
        var named = new FindingAgency(finding, agency, AgencyPart.Concerned);
        Assert.Equal(
            (Here, finding.Id, agency, AgencyPart.Concerned),
            (named.PartnershipId, named.FindingId, named.AgencyId, named.Part)
        );
        named.OnlyAct();
        Assert.Equal(AgencyPart.Acting, named.Part);
    }

    private static Finding Agreed()
    {
        var finding = Said("Agreed.");
        finding.Agree(Today, Agreer, 1, 0);
        return finding;
    }

    private static void RefusesEverything(Finding finding)
    {
        const string Ended = "This finding has ended and cannot be changed.";
        var text = new FindingText(FindingKind.Improvement, "Other words.", null, null);
        Assert.Equal(Ended, Assert.Throws<RuleBrokenException>(() => finding.Reword(text)).Message);
        Assert.Equal(Ended, Assert.Throws<RuleBrokenException>(() => finding.Reject(Today, "No.")).Message);
        Assert.Throws<RuleBrokenException>(() => finding.Agree(Today, Agreer, 1, 0));
    }

    private static Finding Said(string statement) =>
        new(
            Here,
            "F-1",
            new FindingText(FindingKind.Improvement, statement, null, null),
            new Source(SourceKind.CaseAudit, "Neglect audit", Today),
            Today
        );

    private static Finding Sourced(DateOnly day, string? path) =>
        new(
            Here,
            "F-1",
            new FindingText(FindingKind.Improvement, "Found.", null, null),
            new Source(SourceKind.CaseAudit, "Neglect audit", day) { Path = path },
            Today
        );
}
