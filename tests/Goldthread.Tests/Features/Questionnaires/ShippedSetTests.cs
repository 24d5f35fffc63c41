using System.Text.Json;
using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Questionnaires;

public sealed class ShippedSetTests
{
    private static readonly IReadOnlyList<string> Codes =
    [
        "board-evaluation",
        "resource-evaluation",
        "resource-evaluation-lead",
        "section-11",
        "section-11-light",
        "section-11-update",
        "staff-survey",
    ];

    public static TheoryData<string> All => [.. Codes];

    /// <summary>What the sources of the sets count of themselves.</summary>
    [Theory]
    [InlineData("section-11", 48, 58)]
    [InlineData("section-11-update", 0, 6)]
    [InlineData("section-11-light", 17, 19)]
    [InlineData("staff-survey", 11, 15)]
    [InlineData("board-evaluation", 15, 19)]
    [InlineData("resource-evaluation", 0, 8)]
    [InlineData("resource-evaluation-lead", 0, 14)]
    public void Each_set_has_as_many_questions_as_its_source(string code, int rated, int all)
    {
        var questions = Read(code).Questions.ToList();
        Assert.Equal(
            (rated, all),
            (questions.Count(question => question.Kind == QuestionKind.Rating), questions.Count)
        );
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Each_set_is_written_and_read_back_as_the_same(string code)
    {
        var set = Read(code);
        var again = QuestionSetReader.Read(QuestionSetWriter.Write(set));
        Assert.Empty(again.Faults);
        Assert.Equal(JsonSerializer.Serialize(set), JsonSerializer.Serialize(again.Text));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Each_set_says_that_it_is_a_sample_and_leaves_no_gap_to_fill(string code)
    {
        var file = ShippedSets.Files.Single(one => QuestionSetReader.Read(one).Text!.Code == code);
        Assert.Equal("Sample, to be agreed locally", Read(code).Status);
        Assert.DoesNotContain(
            "{",
            file.Replace("{agency_name}", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_edition_of_the_guidance_is_filled_in() =>
        Assert.Contains(
            $"Working Together to Safeguard Children {Standards.GuidanceEdition}",
            Read("section-11").Sources
        );

    [Fact]
    public void Every_standard_is_rated_four_times_by_agencies_and_asked_of_staff()
    {
        Assert.Equal(12, Standards.All.Count);
        Assert.Equal("Standard 11", Standards.Find("STD11")!.Name);
        var leaders = Read("section-11")
            .Questions.Where(one => one.Kind == QuestionKind.Rating)
            .ToLookup(one => one.Standard);
        var staff = Read("staff-survey").Questions.ToLookup(one => one.Standard);
        Assert.All(Standards.All, standard => Assert.Equal(4, leaders[standard.Code].Count()));
        Assert.All(Standards.All, standard => Assert.NotEmpty(staff[standard.Code]));
    }

    [Fact]
    public void What_staff_say_stands_beside_what_leaders_say()
    {
        var mapping = QuestionSetMapping.Of(Read("staff-survey"), Read("section-11"));
        Assert.Equal(12, mapping.Matched);
        Assert.Equal(
            ["3.1", "3.3"],
            mapping.Rows.Single(row => row.Question.Key == "A3").Others.Select(one => one.Key)
        );
        var back = QuestionSetMapping.Of(Read("section-11"), Read("staff-survey"));
        Assert.Equal(["F1", "F2", "T1"], back.Unmatched.Select(one => one.Key));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task They_come_published_once_and_a_changed_file_is_the_next_version(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var sets = await site.LookAsync(db =>
            db.QuestionSets.Where(set => set.KeeperId == null).Select(set => set.Code).Order().ToListAsync()
        );
        Assert.Equal(Codes, sets);
        Assert.False(await AddAgainAsync(site));
        await site.LookAsync(async db =>
        {
            var set = await db.QuestionSets.SingleAsync(one => one.KeeperId == null && one.Code == "staff-survey");
            var older = new QuestionSetVersion(set, 2, SampleSet.Yaml);
            older.Publish(new DateOnly(2026, 11, 24), "Goldthread", "An older file.");
            db.Add(older);
            await db.SaveChangesAsync(site, default);
            return true;
        });
        Assert.True(await AddAgainAsync(site));
        var versions = await site.LookAsync(db =>
            db.QuestionSetVersions.Where(one =>
                    db.Set<QuestionSet>().Any(set => set.Id == one.SetId && set.Code == "staff-survey")
                )
                .OrderBy(one => one.Number)
                .ToListAsync()
        );
        Assert.Equal([1, 2, 3], versions.Select(one => one.Number));
        Assert.Equal(versions[0].Hash, versions[2].Hash);
        Assert.All(versions, one => Assert.True(one.IsPublished));
    }

    [Fact]
    public void A_version_is_read_once()
    {
        var shelf = new QuestionSetShelf();
        var version = new QuestionSetVersion(new QuestionSet("a", "A", null), 1, SampleSet.Yaml);
        Assert.Same(shelf.Of(version), shelf.Of(version.Hash, "not read again"));
        for (var at = 0; at < 3 * QuestionSetShelf.Most; at++)
        {
            shelf.Of(FormattableString.Invariant($"{at}"), SampleSet.Yaml);
            Assert.InRange(shelf.Count, 1, QuestionSetShelf.Most);
        }
    }

    private static async Task<bool> AddAgainAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<ShippedSets>().AddAsync(default);
        await scope.ServiceProvider.GetRequiredService<GoldthreadDb>().SaveChangesAsync(site, default);
        return added;
    }

    private static QuestionSetText Read(string code) =>
        ShippedSets.Files.Select(file => QuestionSetReader.Read(file).Text!).Single(text => text.Code == code);
}
