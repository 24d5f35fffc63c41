using Goldthread.Features.Surveys;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Surveys;

/// <summary>From a template to an open survey with its links, pictures and sheets.</summary>
public sealed class BuildingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_survey_is_made_from_a_set_approved_opened_and_shared(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(SurveyStage.Team);
        var build = await team.SubmitAsync((await team.GetAsync(SurveysPaths.NewSurvey("hampshire"))).Form());
        Assert.EndsWith("Nobody is asked anything yet", build.Banner, StringComparison.Ordinal);
        var reference = build.Path.Split('/')[3];
        var approved = await team.SubmitAsync(build.Form("#approve"));
        Assert.Equal($"{reference} is approved", approved.Banner);
        var open = await team.SubmitAsync(approved.Form("#open"));
        Assert.Equal($"{reference} is open. Share its link", open.Banner);
        var share = await team.GetAsync(SurveysPaths.ShareSurvey("hampshire", reference));
        Assert.Contains("If you have already answered, thank you.", share.Html, StringComparison.Ordinal);
        var link = await site.LookAsync(db =>
            db.SurveyLinks.SingleAsync(
                one =>
                    one.AgencyId == null
                    && db.Set<Survey>().Any(survey => survey.Id == one.SurveyId && survey.Reference == reference),
                Stop
            )
        );
        foreach (var size in new[] { "poster", "card", "slide" })
        {
            var sheet = await team.GetAsync(SurveysPaths.SurveySheet("hampshire", reference, size, link.Code));
            Assert.Contains($"goldthread.example/s/{link.Code}", sheet.Text, StringComparison.Ordinal);
        }

        using var picture = await team.AskAsync(SurveysPaths.SurveyPicture("hampshire", reference, link.Code));
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType!.MediaType);
        Assert.Contains("<path d=\"M", await picture.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Questions_are_written_moved_and_taken_out_until_the_approval(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(SurveyStage.Team);
        var build = await team.SubmitAsync(
            (await team.GetAsync(SurveysPaths.NewSurvey("hampshire"))).Form(),
            new Dictionary<string, string> { ["Input.Template"] = "blank", ["Input.Title"] = "Pulse" }
        );
        var reference = build.Path.Split('/')[3];
        var nothing = await team.SubmitAsync(build.Form("#approve"));
        Assert.Equal(
            ["Add a question first. A survey that asks nothing but where people work cannot be approved."],
            nothing.Errors
        );
        await AddAsync(team, reference, "Choice", "How long have you worked here?", "Less than a year\nLonger");
        var listed = await AddAsync(team, reference, "Rating", "I feel heard.", "", ("Input.ShowIf", "Q1:o2"));
        Assert.Contains(
            "Shown if “How long have you worked here?” is answered “Longer”",
            listed.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("2 questions, about 1 minute.", listed.Text, StringComparison.Ordinal);
        var list = listed.Forms().First(form => form.QuerySelector("button[name=press]") is not null);
        var wrong = await team.SubmitAsync(list, new Dictionary<string, string> { ["press"] = "Up:Q2" });
        Assert.Equal(["“I feel heard.” must stand below the question that shows it."], wrong.Errors);
        var leans = await team.SubmitAsync(list, new Dictionary<string, string> { ["press"] = "Out:Q1" });
        Assert.Equal(["“I feel heard.” is shown by its answer. Change that question first."], leans.Errors);
        var gone = await team.SubmitAsync(list, new Dictionary<string, string> { ["press"] = "Out:Q2" });
        Assert.Contains("1 question, about 1 minute.", gone.Text, StringComparison.Ordinal);
        var approved = await team.SubmitAsync(gone.Form("#approve"));
        Assert.Equal($"{reference} is approved", approved.Banner);
        var preview = await team.GetAsync(SurveysPaths.PreviewSurvey("hampshire", reference));
        Assert.Contains("Less than a year", preview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_survey_that_asks_only_where_people_work_is_not_approved()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(SurveyStage.Team);
        var build = await BlankAsync(team);
        var listed = await AddAsync(team, build.Path.Split('/')[3], "Agency", "Where do you work?", "");
        var refused = await team.SubmitAsync(listed.Form("#approve"));
        Assert.Equal(
            ["Add a question first. A survey that asks nothing but where people work cannot be approved."],
            refused.Errors
        );
    }

    [Fact]
    public async Task Two_people_who_change_one_question_lose_neither_wording()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(SurveyStage.Team);
        var reference = (await BlankAsync(team)).Path.Split('/')[3];
        await AddAsync(team, reference, "Rating", "I feel heard.", "");
        var path = SurveysPaths.ChangeSurveyQuestion("hampshire", reference, "Q1");
        var (one, other) = (await team.GetAsync(path), await team.GetAsync(path));
        await team.SubmitAsync(one.Form(), Text("I am heard."));
        var refused = await team.SubmitAsync(other.Form(), Text("People hear me."));
        Assert.StartsWith(
            "Somebody changed this question meanwhile. It now says “I am heard.”.",
            Assert.Single(refused.Errors),
            StringComparison.Ordinal
        );
        Assert.Contains("value=\"People hear me.\"", refused.Html, StringComparison.Ordinal);
        var saved = await team.SubmitAsync(refused.Form());
        Assert.Contains("People hear me.", saved.Text, StringComparison.Ordinal);

        static Dictionary<string, string> Text(string words) => new() { ["Input.Text"] = words };
    }

    [Fact]
    public async Task A_choice_of_one_answer_is_refused_and_what_was_typed_stays()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(SurveyStage.Team);
        var build = await team.SubmitAsync((await team.GetAsync(SurveysPaths.NewSurvey("hampshire"))).Form());
        var reference = build.Path.Split('/')[3];
        var refused = await AddAsync(team, reference, "Choice", "Which?", "Only this");
        Assert.Equal(["Enter from 2 to 12 answers, one a line."], refused.Errors);
        Assert.Contains("Only this", refused.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, "Enter a smallest group from 5 to 100.")]
    [InlineData(101, "Enter a smallest group from 5 to 100.")]
    public async Task The_smallest_group_has_bounds(int group, string sentence)
    {
        await using var stage = await SurveyStage.OpenAsync(DatabaseKind.Sqlite);
        var team = await stage.Site.AsAsync(SurveyStage.Team);
        var form = (await team.GetAsync(SurveysPaths.ChangeSurvey("hampshire", stage.Reference))).Form();
        var typed = new Dictionary<string, string> { ["Input.MinimumGroup"] = FormattableString.Invariant($"{group}") };
        Assert.Equal([sentence], (await team.SubmitAsync(form, typed)).Errors);
        typed["Input.MinimumGroup"] = "7";
        Assert.Equal(
            ["People answered knowing how small a group is shown. It can be made larger now, not smaller."],
            (await team.SubmitAsync(form, typed)).Errors
        );
    }

    [Fact]
    public async Task How_many_are_asked_is_a_number_and_stays_once_it_is_open()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(SurveyStage.Team);
        var build = await team.SubmitAsync((await team.GetAsync(SurveysPaths.NewSurvey("hampshire"))).Form());
        var reference = build.Path.Split('/')[3];
        var form = (await team.GetAsync(SurveysPaths.SurveyAgencies("hampshire", reference))).Form();
        var field = form.QuerySelector("input[name^=Invited]")!.GetAttribute("name")!;
        var refused = await team.SubmitAsync(form, new Dictionary<string, string> { [field] = "many" });
        Assert.Equal(["Enter how many people are asked as a whole number, or leave it empty."], refused.Errors);
        Assert.Contains("value=\"many\"", refused.Html, StringComparison.Ordinal);
        var saved = await team.SubmitAsync(form, new Dictionary<string, string> { [field] = "1,200" });
        Assert.Equal("Saved who is asked", saved.Banner);
        Assert.Equal(1200, await site.LookAsync(db => db.SurveyAgencies.MaxAsync(one => one.Invited, Stop)));
    }

    private static async Task<ShownPage> BlankAsync(Visitor team) =>
        await team.SubmitAsync(
            (await team.GetAsync(SurveysPaths.NewSurvey("hampshire"))).Form(),
            new Dictionary<string, string> { ["Input.Template"] = "blank", ["Input.Title"] = "Pulse" }
        );

    private static async Task<ShownPage> AddAsync(
        Visitor team,
        string reference,
        string kind,
        string text,
        string options,
        params (string Field, string Value)[] more
    )
    {
        var page = await team.GetAsync(SurveysPaths.AddSurveyQuestion("hampshire", reference));
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Kind"] = kind,
            ["Input.Text"] = text,
            ["Input.Options"] = options,
        };
        foreach (var (field, value) in more)
        {
            values[field] = value;
        }

        return await team.SubmitAsync(page.Form(), values);
    }
}
