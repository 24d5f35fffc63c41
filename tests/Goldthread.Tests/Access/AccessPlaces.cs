using System.Text.RegularExpressions;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11;
using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Mail;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Access;

/// <summary>
/// A real record for every address that names one, of the partnership asked about where the record is a partnership's own. A
/// page whose route has a word that is not here fails: say what stands there.
/// </summary>
public sealed partial class AccessPlaces
{
    /// <summary>By the start of the address, the word, and the partnership, which is empty where the record has none.</summary>
    private readonly Dictionary<(string Start, string Word, string Partnership), string> values = [];

    public static async Task<AccessPlaces> OfAsync(Site site)
    {
        var places = new AccessPlaces();
        await site.LookAsync(async db =>
        {
            await places.ReadSharedAsync(db);
            foreach (var partnership in await db.Partnerships.ToListAsync())
            {
                await places.ReadOwnedAsync(db, partnership);
            }

            return true;
        });
        return places;
    }

    /// <summary>The door's address with its words filled in, below this partnership where it names one.</summary>
    public string Own(Door door, string partnership) =>
        RouteWord()
            .Replace(
                door.Template,
                match =>
                    match.Groups["name"].Value is var word && word == "partnership"
                        ? partnership
                        : Find(door.Template, word, partnership)
                            ?? throw new InvalidOperationException(
                                $"{door.Template}: say in AccessPlaces what {match.Value} stands for."
                            )
            );

    /// <summary>The value given for the longest start of this address.</summary>
    private string? Find(string template, string word, string partnership) =>
        values
            .Where(value => value.Key.Word == word && template.StartsWith(value.Key.Start, StringComparison.Ordinal))
            .Where(value => value.Key.Partnership.Length == 0 || value.Key.Partnership == partnership)
            .OrderByDescending(value => value.Key.Start.Length)
            .Select(value => value.Value)
            .FirstOrDefault();

    private async Task ReadSharedAsync(GoldthreadDb db)
    {
        const string agency = "Hampshire County Council children’s services";
        var membership = await db.AgencyMemberships.FirstAsync(row =>
            db.Set<Agency>().Any(known => known.Id == row.AgencyId && known.Name == agency)
        );
        var lead = await db.Posts.FirstAsync(post => post.AgencyId == membership.AgencyId);
        var release = await db.StatisticsReleases.OrderBy(row => row.Id).FirstAsync();
        Say("/account/messages", "id", (await MessageToBusinessManagerAsync(db)).ToString());
        Say("/account/unsaved", "id", Guid.Empty.ToString());
        Say("/admin/agencies", "slug", (await db.Agencies.FirstAsync(row => row.Name == agency)).Slug);
        Say("/admin/agencies", "id", membership.Id.ToString());
        Say("/admin/partnerships", "slug", "hampshire");
        Say("/admin/people", "id", lead.PersonId.ToString());
        Say("/admin/people", "post", lead.Id.ToString());
        Say("/statistics/columns", "id", (await db.ReleaseColumns.FirstAsync()).Id.ToString());
        Say("/statistics/releases", "id", release.Id.ToString());
        Say("/statistics/releases", "number", "2");
        Say("/statistics/questions", "id", (await OpenQuestionAsync(db, release)).ToString());
        Say("/problem", "code", "404");
        Say("/home", "section", "overdue");
        Say("/calendar", "key", "not-a-key");
        Say("/admin/audit-log", "number", "1");
        Say("/api/v1", "rest", "nothing-here");
        foreach (var start in new[] { "/invite", "/set-up", "/sign-in/link" })
        {
            Say(start, "token", "not-a-token");
        }
    }

    private async Task ReadOwnedAsync(GoldthreadDb db, SafeguardingPartnership partnership)
    {
        await ChangeManyAsync(db, partnership);
        await BringTrackerAsync(db, partnership);
        await AskForFiguresAsync(db, partnership);
        Say("/{partnership}/data/indicators", "reference", "CIN-02");
        Say("/{partnership}/data/catalogue", "number", "2.3");
        await KeepSetAsync(db, partnership);
        await KeepQuestionSetAsync(db, partnership);
        Say("/{partnership}/question-sets", "set", "staff-survey");
        Say("/{partnership}/question-sets", "number", "1");
        Say("/{partnership}/question-sets", "section", "work");
        Say("/{partnership}/question-sets/{set}/versions/{number:int}/publish", "set", "our-staff-survey");
        Say("/{partnership}/data/set", "number", "2.3");
        Say("/{partnership}/data/refresh", "year", "2027");
        Say("/{partnership}/data/returns", "period", "2026-q2");
        Say("/{partnership}/data/returns", "agency", "constabulary");
        Say("/{partnership}/data/returns", "theme", "2");
        await SharedPack.EnsureAsync(db, partnership);
        Say("/{partnership}/data/packs", "pack", SharedPack.Slug);
        Say("/{partnership}/data/packs", "part", "purpose");
        Say("/{partnership}/data/packs", "number", "1");
        Say("/{partnership}/framework", "row", "o1");
        Say("/{partnership}/audit-log", "number", "1");
        await SayFirstAsync(db.Groups, partnership, "/{partnership}/groups", "slug", row => row.Slug);
        var practice = db.Themes.Where(theme => theme.Kind == ThemeKind.Practice);
        await SayFirstAsync(practice, partnership, "/{partnership}/themes", "slug", row => row.Slug);
        await SayFirstAsync(db.Priorities, partnership, "/{partnership}/priorities", "id", row => row.Id.ToString());
        var measured = db.Themes.Where(theme => theme.Kind == ThemeKind.Dataset);
        await SayFirstAsync(measured, partnership, "/{partnership}/data/themes", "slug", row => row.Slug);
        await SayFirstAsync(db.Findings, partnership, "/{partnership}/findings", "reference", row => row.Reference);
        await SayFirstAsync(db.Findings, partnership, "/{partnership}/threads", "reference", row => row.Reference);
        var recommended = "/{partnership}/recommendations";
        await SayFirstAsync(db.Recommendations, partnership, recommended, "reference", row => row.Reference);
        Say(recommended, "agency", "constabulary");
        await SayFirstAsync(db.Actions, partnership, "/{partnership}/actions", "reference", row => row.Reference);
        await SayFirstAsync(db.BulkChanges, partnership, "/{partnership}/actions", "id", row => row.Id.ToString());
        await SayFirstAsync(db.ImpactChecks, partnership, "/{partnership}/impact", "reference", row => row.Reference);
        await SayFirstAsync(db.Challenges, partnership, "/{partnership}/challenges", "reference", row => row.Reference);
        await SayFirstAsync(db.Evidence, partnership, "/{partnership}/evidence", "id", row => row.Id.ToString());
        await SayFirstAsync(db.TrackerImports, partnership, "/{partnership}/import", "id", row => row.Id.ToString());
        Say("/agency", "agency", "constabulary");
        await SaySection11Async(db, partnership);
        await AskStaffAsync(db, partnership);
    }

    /// <summary>A cycle of the partnership’s own that asks the care board, which the short demonstration has not; and one that is prepared.</summary>
    private async Task SaySection11Async(GoldthreadDb db, SafeguardingPartnership partnership)
    {
        const string agency = "integrated-care-board";
        var set = await db.QuestionSetVersions.FirstAsync(version =>
            db.Set<QuestionSet>().Any(known => known.Id == version.SetId && known.Code == AskedSetQuery.Code)
        );
        var board = await db.Agencies.SingleAsync(known => known.Slug == agency);
        var day = new DateOnly(2026, 10, 1);
        var days = new CycleDates(day, day.AddDays(50), day.AddDays(57), day.AddDays(80), day.AddDays(100));
        var cycle = new Cycle(
            partnership.Id,
            2026,
            new CycleText("Section 11 2026", CycleKind.FullAssessment, set.Id),
            days
        );
        var asked = new CycleAgency(cycle, board.Id, partnership.Id, partnership.Name);
        var at = new DateTime(2026, 10, 1, 9, 0, 0, DateTimeKind.Utc);
        cycle.Launch(at, "Test", 1);
        var area = new CycleArea(cycle, partnership.Id);
        area.Open(at);
        db.AddRange(cycle, area, asked, new AreaReturn(partnership.Id, cycle, asked, 17));
        db.Add(
            new Cycle(partnership.Id, 2030, new CycleText("Section 11 2030", CycleKind.FullAssessment, set.Id), days)
        );
        await db.SaveChangesAsync(partnership, CancellationToken.None);
        Say("/{partnership}/section-11", "year", "2026");
        Say("/{partnership}/section-11/{year:int}/set-up", "year", "2030");
        Say("/{partnership}/section-11/{year:int}/stop", "year", "2030");
        Say("/{partnership}/section-11/{year:int}/end", "year", "2030");
        Say("/{partnership}/section-11", "agency", agency);
        Say("/{partnership}/section-11", "id", Guid.Empty.ToString());
        Say("/agency/{agency}/section-11", "agency", agency);
        Say("/agency/{agency}/section-11", "year", "2026");
        Say("/agency/{agency}/section-11", "section", "s01");
        Say("/agency/{agency}/evidence", "agency", agency);
        Say("/agency/{agency}/evidence", "id", Guid.Empty.ToString());
    }

    /// <summary>An approved survey with a link and one question, which the short demonstration has not everywhere.</summary>
    private async Task AskStaffAsync(GoldthreadDb db, SafeguardingPartnership partnership)
    {
        const string start = "/{partnership}/surveys";
        const string reference = "SV-900";
        var today = new DateOnly(2026, 11, 20);
        var question = new Question
        {
            Key = "Q1",
            Kind = QuestionKind.ShortText,
            Text = "What would help?",
        };
        var content = SurveyContent.Write(SurveyContent.Add(SurveyContent.Blank(), question));
        var plan = new SurveyPlan("Staff survey", "To hear you.", "All staff", null, today, today.AddDays(30), 10);
        var survey = new Survey(partnership.Id, reference, plan, content, null, today);
        survey.Approve(1, today, "Test");
        var link = new SurveyLink(survey, null);
        db.AddRange(survey, link);
        await db.SaveChangesAsync(partnership, CancellationToken.None);
        Say(start, "reference", reference);
        Say(start, "key", "Q1");
        Say(start, "size", "poster");
        Say(start, "code", link.Code, partnership.Slug);
        Say("/s", "code", link.Code);
    }

    private void Say(string start, string word, string value, string partnership = "") =>
        values[(start, word, partnership)] = value;

    /// <summary>The partnership's first record, or one that nobody has where it has none.</summary>
    private async Task SayFirstAsync<T>(
        IQueryable<T> rows,
        SafeguardingPartnership partnership,
        string start,
        string word,
        Func<T, string> value
    )
        where T : Entity, IOwned
    {
        var first = await rows.Where(row => row.PartnershipId == partnership.Id)
            .OrderBy(row => row.Id)
            .FirstOrDefaultAsync();
        Say(start, word, first is null ? Guid.Empty.ToString() : value(first), partnership.Slug);
    }

    /// <summary>A message to one of the cast, so that the others can be seen not to find it.</summary>
    private static async Task<Guid> MessageToBusinessManagerAsync(GoldthreadDb db)
    {
        var post = await db.Posts.FirstAsync(row => row.Title == "Business manager, Hampshire");
        var person = await db.People.FirstAsync(row => row.Id == post.PersonId);
        var message = new MailMessage
        {
            PersonId = person.Id,
            Address = person.Email,
            Kind = "M4",
            Subject = "1 thing needs you by Friday 27 November",
            Text = MailText.Of("One thing needs you.").ToJson(),
        };
        db.Add(message);
        await db.SaveChangesAsync();
        return message.Id;
    }

    /// <summary>A change of many actions, which nobody has made yet.</summary>
    private static async Task ChangeManyAsync(GoldthreadDb db, SafeguardingPartnership partnership)
    {
        var at = new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
        db.Add(
            new BulkChange(partnership.Id, BulkChangeKind.Owner, "The lead left.", at, "Quality officer, Hampshire")
        );
        await db.SaveChangesAsync(partnership, CancellationToken.None);
    }

    /// <summary>An indicator set of one, with a refresh that is being decided; the short demonstration has none.</summary>
    private static async Task KeepSetAsync(GoldthreadDb db, SafeguardingPartnership partnership)
    {
        var text = DefinitionText.Of(IndicatorCatalogue.Find("2.3")!);
        var indicator = new Indicator(partnership.Id, "2.3", 2, text.Name);
        db.Add(indicator);
        db.Add(new IndicatorDefinition(indicator, 1, text, new DateOnly(2000, 1, 1)).Explain(null, false, "Test"));
        db.Add(new IndicatorRefresh(partnership.Id, 2027, new DateOnly(2026, 11, 23)));
        await db.SaveChangesAsync(partnership, CancellationToken.None);
    }

    /// <summary>A question set of the partnership’s own, which nobody has published yet.</summary>
    private static async Task KeepQuestionSetAsync(GoldthreadDb db, SafeguardingPartnership partnership)
    {
        var shipped = await db.QuestionSets.FirstAsync(set => set.KeeperId == null && set.Code == "staff-survey");
        var version = await db.QuestionSetVersions.FirstAsync(one => one.SetId == shipped.Id);
        var own = new QuestionSet(shipped.Code, shipped.Title, partnership.Id);
        db.AddRange(own, new QuestionSetVersion(own, 1, version.Content));
        await db.SaveChangesAsync(partnership, CancellationToken.None);
    }

    /// <summary>A tracker that came in, which nobody has brought yet.</summary>
    private static async Task BringTrackerAsync(GoldthreadDb db, SafeguardingPartnership partnership)
    {
        var at = new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
        var file = new Document
        {
            PartnershipId = partnership.Id,
            Name = "tracker.csv",
            Kind = FileKind.Csv,
            Hash = new string('0', 64),
            RetentionClass = "action tracker",
        };
        var import = new TrackerImport(partnership.Id, file, at, "Quality officer, Hampshire");
        import.TakeIn(1, at);
        db.AddRange(file, import);
        await db.SaveChangesAsync(partnership, CancellationToken.None);
    }

    /// <summary>A return of the police with one figure of theme 2, where the demonstration has none.</summary>
    private static async Task AskForFiguresAsync(GoldthreadDb db, SafeguardingPartnership partnership)
    {
        if (await db.ReturnWindows.AnyAsync(one => one.PartnershipId == partnership.Id))
        {
            return;
        }

        var day = new DateOnly(2026, 10, 1);
        var window = new ReturnWindow(partnership.Id, ReturnPeriods.Quarter(2026, 2), day.AddDays(60), day, "Test");
        var police = await db.Agencies.SingleAsync(one => one.Slug == "constabulary");
        var asked = new DataReturn(window, police.Id);
        var definition = await db.IndicatorDefinitions.FirstOrDefaultAsync(one =>
            one.PartnershipId == partnership.Id && one.Theme == 2
        );
        if (definition is null)
        {
            var shipped = IndicatorCatalogue.Find("2.4")!;
            var indicator = new Indicator(partnership.Id, shipped.Id, shipped.Theme, shipped.Name);
            definition = new IndicatorDefinition(indicator, 1, DefinitionText.Of(shipped), day);
            db.AddRange(indicator, definition);
        }

        db.AddRange(window, asked, new ReturnedFigure(asked, definition));
        await db.SaveChangesAsync(partnership, CancellationToken.None);
    }

    private static async Task<Guid> OpenQuestionAsync(GoldthreadDb db, StatisticsRelease release) =>
        (await db.ReleaseQuestions.FirstOrDefaultAsync(row => row.ReleaseId == release.Id))?.Id ?? Guid.Empty;

    [GeneratedRegex(@"\{\*{0,2}(?<name>[a-zA-Z]+)(?::[^}]*)?\??\}", RegexOptions.NonBacktracking)]
    private static partial Regex RouteWord();
}
