using System.Net;
using System.Text;
using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Questionnaires;

public sealed class QuestionSetPagesTests
{
    private const string Team = "Business manager, Hampshire";

    private const string List = "/hampshire/question-sets";

    private const string Survey = $"{List}/staff-survey";

    private const string Ours = $"{List}/our-staff-survey";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_set_is_made_our_own_changed_and_published_with_a_reason(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Team);
        var copied = await team.SubmitAsync((await team.GetAsync($"{Survey}/copy")).Form());
        Assert.Equal((Ours, "Our own version is here, as a draft"), (copied.Path, copied.Banner));
        Assert.Contains("Draft, not published", copied.Text, StringComparison.Ordinal);
        await PublishAsync(team, 1, "Agreed by the Board.");

        var yaml = await FileAsync(team, $"{Ours}/versions/1/questions.yaml");
        const string was = "text: I can find our safeguarding procedures when I need them.";
        Assert.Contains(was, yaml, StringComparison.Ordinal);
        var uploaded = await UploadAsync(
            team,
            yaml.Replace(was, "text: I find our procedures at once.", StringComparison.Ordinal)
        );
        Assert.Equal((Ours, "Version 2 is here, as a draft"), (uploaded.Path, uploaded.Banner));

        var changes = await team.GetAsync($"{Ours}/versions/2/changes");
        Assert.Contains("1 question reworded, against version 1.", changes.Text, StringComparison.Ordinal);
        Assert.Contains("“I find our procedures at once.”", changes.Text, StringComparison.Ordinal);

        var refused = await team.SubmitAsync((await team.GetAsync($"{Ours}/versions/2/publish")).Form());
        Assert.Equal(["Say why, in a few words."], refused.Errors);
        var done = await PublishAsync(team, 2, "Shorter to read on a phone.");
        Assert.Equal("Version 2 is published", done.Banner);
        Assert.Contains("Shorter to read on a phone.", done.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Version 2 was published on",
            (await team.GetAsync($"{Ours}/versions/2/publish")).Text,
            StringComparison.Ordinal
        );
        await site.LookAsync(async db =>
        {
            var kept = await db
                .QuestionSetVersions.Where(one =>
                    db.Set<QuestionSet>().Any(set => set.Id == one.SetId && set.KeeperId != null)
                )
                .ToListAsync();
            Assert.Equal(2, kept.Count);
            Assert.All(kept, one => Assert.Equal(Team, one.PublishedBy));
            return true;
        });
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Every_fault_of_an_uploaded_file_is_shown_by_line_and_nothing_is_kept(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Team);
        var page = await UploadAsync(
            team,
            SampleSet.With("minutes: 12", "minutes: none").Replace("STD01", "STD99", StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["set.yaml has 2 faults. They are listed below."], page.Errors);
        var rows = page
            .Document.QuerySelectorAll("main tbody tr")
            .Select(row => row.QuerySelector(".val")!.TextContent);
        Assert.Equal(["4", "42"], rows);
        Assert.False(await site.LookAsync(db => db.QuestionSets.AnyAsync(set => set.Code == "visit-notes")));
    }

    [Fact]
    public async Task A_file_begins_a_set_of_the_partnership_that_no_other_finds()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        var page = await UploadAsync(team, SampleSet.Yaml);
        Assert.Equal($"{List}/our-visit-notes", page.Path);
        var again = await UploadAsync(team, SampleSet.Yaml);
        Assert.Equal(["This file is the same as version 1."], again.Errors);
        var other = await site.AsAsync("Business manager, Portsmouth");
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await other.GetAsync("/portsmouth/question-sets/our-visit-notes")).Status
        );
    }

    [Fact]
    public async Task A_draft_that_changed_since_it_was_looked_at_is_not_published()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        await UploadAsync(team, SampleSet.Yaml);
        var form = (await team.GetAsync($"{List}/our-visit-notes/versions/1/publish")).Form();
        await UploadAsync(team, SampleSet.With("minutes: 12", "minutes: 13"));
        var refused = await team.SubmitAsync(form, Because("Agreed."));
        Assert.Equal(["Another draft was uploaded since you looked. Look at it before you publish."], refused.Errors);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Sets_are_found_by_the_words_of_their_questions(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Team);
        var all = await team.GetAsync(List);
        Assert.Equal(7, all.Document.QuerySelectorAll("main tbody tr").Length);
        var found = await team.GetAsync($"{List}?words=multi-agency%20procedures");
        Assert.Equal(
            ["Section 11 self-assessment"],
            found.Document.QuerySelectorAll("main tbody th a").Select(link => link.FirstChild!.TextContent)
        );
        Assert.Contains(
            "No question set has these words.",
            (await team.GetAsync($"{List}?words=zebra")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_version_shows_why_each_question_is_asked_and_what_it_costs()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var chair = await site.AsAsync("Independent chair, Hampshire");
        var page = await chair.GetAsync($"{List}/section-11/versions/1");
        Assert.Contains("Why: Clear ownership stops safeguarding", page.Text, StringComparison.Ordinal);
        Assert.Contains("What it found: nothing is recorded yet.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Standard 11: Commissioning", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("STD11", page.Text, StringComparison.Ordinal);
        var mapped = await chair.GetAsync($"{List}/section-11/versions/1/matches?other=staff-survey");
        Assert.Contains("14 questions of 58 have a match", mapped.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.GetAsync($"{List}/upload")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.GetAsync($"{List}/section-11/versions/9")).Status);
    }

    [Fact]
    public async Task A_preview_shows_the_fields_of_every_kind_with_what_each_point_means()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        var page = await team.GetAsync($"{List}/section-11/versions/1/preview/s03");
        var radios = page.Document.QuerySelectorAll("input[type=radio][name='Input.Answers[3.1].Code']");
        Assert.Equal(
            ["not_met", "partly_met", "met", "embedded", TypedAnswer.DoesNotApplyCode],
            radios.Select(radio => radio.GetAttribute("value"))
        );
        Assert.NotNull(page.Document.QuerySelector("textarea[name='Input.Answers[3.1].Reason']"));
        Assert.NotNull(page.Document.QuerySelector("textarea[name='Input.Answers[3.1].Comment']"));
        Assert.NotNull(page.Document.QuerySelector("input[name='Input.Answers[3.1].ImproveBy-year']"));
        await UploadAsync(team, SampleSet.Yaml);
        var sample = await team.GetAsync($"{List}/our-visit-notes/versions/1/preview/two");
        foreach (var name in new[] { "[2.1].Number", "[2.2].Day-day", "[2.3].Rows[1][people]" })
        {
            Assert.NotNull(sample.Document.QuerySelector($"input[name='Input.Answers{name}']"));
        }

        Assert.NotNull(sample.Document.QuerySelector("select[name='Input.Answers[2.3].Rows[0][state]']"));
        Assert.Empty(sample.Document.QuerySelectorAll(".govuk-form-group--error, .govuk-hint:empty"));
        var ids = sample.Document.QuerySelectorAll("main [id]").Select(one => one.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_blank_form_is_taken_away_in_Word_and_printed()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        using var answer = await team.AskAsync($"{List}/section-11/versions/1/questions.docx");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length > 10_000);
        var print = await team.GetAsync($"{List}/section-11/versions/1/print");
        Assert.Equal(58, print.Document.QuerySelectorAll("main h3").Length);
    }

    private static Dictionary<string, string> Because(string reason) =>
        new(StringComparer.Ordinal) { ["Input.Because"] = reason };

    private static async Task<ShownPage> PublishAsync(Visitor team, int number, string because)
    {
        var page = await team.GetAsync(FormattableString.Invariant($"{Ours}/versions/{number}/publish"));
        return await team.SubmitAsync(page.Form(), Because(because));
    }

    private static async Task<string> FileAsync(Visitor team, string path)
    {
        using var answer = await team.AskAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<ShownPage> UploadAsync(Visitor team, string yaml) =>
        await team.SubmitAsync(
            (await team.GetAsync($"{List}/upload")).Form(),
            null,
            new SentFile("Input.File", "set.yaml", Encoding.UTF8.GetBytes(yaml))
        );
}
