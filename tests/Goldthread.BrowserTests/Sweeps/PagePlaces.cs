using System.Text.RegularExpressions;
using Goldthread.BrowserTests.Support;
using Goldthread.Features.Accounts;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11;
using Goldthread.Features.Surveys;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Mail;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.BrowserTests.Sweeps;

/// <summary>
/// The one list of what stands for the words of an address: a real record for each. A new page below a known record needs
/// nothing here. Who looks at it stands in <see cref="PageVisitors"/>.
/// </summary>
public sealed partial class PagePlaces(Dictionary<string, string> words)
{
    /// <summary>Records that every demonstration has, and those that a page of its own shows with a form to send.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["/{partnership}"] = "hampshire",
        ["/{partnership}/data/themes/{slug}"] = "right-threshold-sound-decisions",
        ["/{partnership}/data/indicators/{reference}"] = "CIN-02",
        ["/{partnership}/data/catalogue/{number}"] = "2.3",
        ["/{partnership}/data/set/{number}"] = "2.3",
        ["/{partnership}/data/refresh/{year:int}"] = "2027",
        ["/{partnership}/data/packs/{pack}"] = "2026-q1",
        ["/{partnership}/data/packs/{pack}/edit/{part}"] = "purpose",
        ["/{partnership}/data/packs/{pack}/issues/{number:int}"] = "1",
        ["/{partnership}/question-sets/{set}"] = "section-11",
        ["/{partnership}/question-sets/{set}/versions/{number:int}"] = "1",
        ["/{partnership}/question-sets/{set}/versions/{number:int}/preview/{section}"] = "s01",
        ["/{partnership}/question-sets/{set}/versions/{number:int}/matches"] =
            "/hampshire/question-sets/section-11/versions/1/matches?other=staff-survey",
        ["/{partnership}/groups/{slug}"] = "scrutiny-group",
        ["/{partnership}/themes/{slug}"] = "neglect",
        ["/{partnership}/framework/{row}"] = "o1",
        ["/admin/partnerships/{slug}"] = "hampshire",
        ["/{partnership}/findings/{reference}"] = "F-002",
        ["/{partnership}/findings/{reference}/agree"] = "/hampshire/findings/F-001/agree",
        ["/{partnership}/threads/{reference}"] = "F-002",
        ["/{partnership}/recommendations/{reference}"] = "R-001",
        ["/{partnership}/recommendations/{reference}/reply/{agency}"] = "integrated-care-board",
        ["/{partnership}/recommendations/{reference}/judge/{agency}"] = "constabulary",
        ["/{partnership}/actions/{reference}"] = "A-0001",
        ["/{partnership}/actions/change-many"] = "/hampshire/actions/change-many?ref=A-0001",
        ["/{partnership}/findings/{reference}/merge"] = "/hampshire/findings/F-002/merge?into=F-003",
        ["/{partnership}/impact/{reference}"] = "I-0009",
        ["/{partnership}/challenges/{reference}"] = "C-001",
        ["/{partnership}/surveys/{reference}"] = "SV-3",
        ["/{partnership}/surveys/{reference}/build/{key}"] = "A1",
        ["/{partnership}/surveys/{reference}/share/{size}"] = "poster",
        ["/{partnership}/surveys/{reference}/results"] = "/hampshire/surveys/SV-2/results",
        ["/{partnership}/surveys/{reference}/words"] = "/hampshire/surveys/SV-2/words",
        ["/{partnership}/surveys/{reference}/you-said"] = "/hampshire/surveys/SV-2/you-said",
        ["/agency/{agency}"] = "constabulary",
        ["/agency/{agency}/section-11/{year:int}"] = "2026",
        ["/agency/{agency}/section-11/{year:int}/sections/{section}"] = "s01",
        ["/agency/{agency}/section-11/{year:int}/signed"] = "/agency/integrated-care-board/section-11/2026/signed",
        ["/{partnership}/section-11/{year:int}"] = "2026",
        ["/{partnership}/section-11/{year:int}/stop"] = "/hampshire/section-11/2030/stop",
        ["/{partnership}/section-11/{year:int}/end"] = "/hampshire/section-11/2030/end",
        ["/{partnership}/section-11/{year:int}/set-up"] = "/hampshire/section-11/2030/set-up",
        ["/{partnership}/section-11/{year:int}/set-up/agencies"] = "/hampshire/section-11/2030/set-up/agencies",
        ["/{partnership}/section-11/{year:int}/set-up/dates"] = "/hampshire/section-11/2030/set-up/dates",
        ["/{partnership}/section-11/{year:int}/set-up/emails"] = "/hampshire/section-11/2030/set-up/emails",
        ["/{partnership}/section-11/{year:int}/set-up/check"] = "/hampshire/section-11/2030/set-up/check",
        ["/{partnership}/section-11/{year:int}/agencies/{agency}"] = "integrated-care-board",
        ["/{partnership}/section-11/{year:int}/chase"] = "/hampshire/section-11/2026/chase?agency=probation-service",
        ["/{partnership}/section-11/{year:int}/posts"] = "/hampshire/section-11/2026/posts?agency=probation-service",
        ["/{partnership}/section-11/{year:int}/extend"] = "/hampshire/section-11/2026/extend?agency=probation-service",
        ["/problem/{code:int}"] = "404",
        ["/home/{section}"] = "decisions",
        ["/{partnership}/audit-log/{number:long}"] = "1",
        ["/admin/audit-log/{number:long}"] = "1",
        ["/statistics/releases/{id:guid}/rows/{number:int}"] = "2",
    };

    /// <param name="signInLink">A link that was sent and not pressed.</param>
    /// <param name="invitation">One that was sent and not accepted.</param>
    /// <param name="setUp">The one-time address of an empty installation.</param>
    /// <param name="tracker">An action tracker that was uploaded and not taken in.</param>
    public static async Task<PagePlaces> OfAsync(
        House house,
        string signInLink,
        string invitation,
        string setUp,
        string tracker
    ) =>
        new(
            await house.LookAsync(async db =>
            {
                var hampshire = await db.Partnerships.SingleAsync(one => one.Slug == "hampshire");
                var person = await db.People.SingleAsync(one => one.Name == "Board member, Hampshire");
                var post = await db.Posts.SingleAsync(one => one.PersonId == person.Id);
                var membership = await db
                    .AgencyMemberships.Where(one => one.PartnershipId == hampshire.Id && one.To == null)
                    .OrderBy(one => one.Id)
                    .FirstAsync();
                var agency = await db.Agencies.SingleAsync(one => one.Id == membership.AgencyId);
                var priority = await db.Priorities.FirstAsync(one => one.PartnershipId == hampshire.Id);
                var question = await db.ReleaseQuestions.FirstAsync(one => one.AnsweredAt == null);
                var column = await db.ReleaseColumns.FirstAsync(one => one.Name == "Re_referrals");
                var message = await db.Set<MailMessage>().FirstAsync(one => one.Address == Crew.TeamAddress);
                var leaver = await LeaverAsync(db, house);
                var asked = await db.Surveys.SingleAsync(one => one.Reference == "SV-3");
                var link = await db.SurveyLinks.SingleAsync(one => one.SurveyId == asked.Id && one.AgencyId == null);
                return new Dictionary<string, string>(Known, StringComparer.Ordinal)
                {
                    ["/s/{code}"] = link.Code,
                    ["/{partnership}/surveys/{reference}/share/{size}/{code}"] = link.Code,
                    ["/{partnership}/priorities/{id:guid}"] = $"{priority.Id}",
                    ["/admin/agencies/{slug}"] = agency.Slug,
                    ["/admin/agencies/{slug}/memberships/{id:guid}"] = $"{membership.Id}",
                    ["/admin/people/{id:guid}"] = $"{person.Id}",
                    ["/admin/people/{id:guid}/return"] = $"/admin/people/{leaver.Id}/return",
                    ["/admin/people/{id:guid}/posts/{post:guid}"] = $"{post.Id}",
                    ["/statistics/releases/{id:guid}"] = $"{question.ReleaseId}",
                    ["/statistics/questions/{id:guid}"] = $"{question.Id}",
                    ["/statistics/columns/{id:guid}"] = $"{column.Id}",
                    ["/account/messages/{id:guid}"] = $"{message.Id}",
                    ["/account/unsaved/{id:guid}"] = $"{await UnsavedAsync(db, house)}",
                    ["/{partnership}/actions/{reference}/date"] = $"/hampshire/actions/{await MovingAsync(db)}/date",
                    ["/{partnership}/actions/changes/{id:guid}"] = $"{await BulkChangeAsync(db, house, hampshire)}",
                    ["/{partnership}/import/{id:guid}"] = Last(tracker),
                    ["/{partnership}/import/{id:guid}/undo"] =
                        $"/hampshire/import/{await TrackerAsync(db, house, hampshire)}/undo",
                    ["/{partnership}/data/returns/{period}"] = "2026-q2",
                    ["/{partnership}/data/returns/manage/{period}"] = "2026-q2",
                    ["/{partnership}/data/returns/manage/{period}/chase"] =
                        "/hampshire/data/returns/manage/2026-q2/chase?agency=probation-service",
                    ["/{partnership}/data/returns/{period}/{agency}/review"] =
                        "/hampshire/data/returns/2026-q2/constabulary/review",
                    ["/{partnership}/data/returns/{period}/{agency}"] = await ReturnAsync(db, house, hampshire),
                    ["/{partnership}/data/returns/{period}/{agency}/themes/{theme:int}"] = "2",
                    ["/{partnership}/data/returns/{period}/{agency}/sent"] =
                        $"/hampshire/data/returns/2026-q2/{await SentAsync(db, house, hampshire)}/sent",
                    ["/{partnership}/question-sets/{set}/versions/{number:int}/publish"] =
                        $"/hampshire/question-sets/{await OwnQuestionSetAsync(db, house, hampshire)}/versions/1/publish",
                    ["/agency/{agency}/evidence/{id:guid}"] = $"{await PieceAsync(db, house, hampshire)}",
                    ["/sign-in/link/{token}"] = Last(signInLink),
                    ["/invite/{token}"] = Last(invitation),
                    ["/set-up/{token}"] = Last(setUp),
                };
            })
        );

    /// <summary>Somebody who has left, for the page that takes them back; one for all who look.</summary>
    private static async Task<Person> LeaverAsync(GoldthreadDb db, House house)
    {
        const string address = "training-officer@demonstration.example";
        var leaver = await db.People.SingleOrDefaultAsync(one => one.Email == address);
        if (leaver is null)
        {
            leaver = new Person("Training officer, Hampshire", address);
            leaver.Leave(new DateOnly(2026, 11, 20));
            db.Add(leaver);
            await db.SaveChangesAsync(house, CancellationToken.None);
        }

        return leaver;
    }

    /// <summary>A form that the usual visitor sent when their session had run out.</summary>
    private static async Task<Guid> UnsavedAsync(GoldthreadDb db, House house)
    {
        var account = await db.Accounts.SingleAsync(one =>
            db.Set<Person>().Any(person => person.Id == one.PersonId && person.Email == Crew.TeamAddress)
        );
        var known = await db.UnsavedForms.Where(one => one.AccountId == account.Id).Select(one => one.Id).ToListAsync();
        if (known is [var id, ..])
        {
            return id;
        }

        var content = UnsavedFields.Protect(
            house.Services.GetRequiredService<IDataProtectionProvider>(),
            [new("Input.Note", "Words that were typed too late.")]
        );
        var now = house.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var form = new UnsavedForm(account.Id, "/hampshire/findings/new", content, now);
        db.Add(form);
        await db.SaveChangesAsync(house, CancellationToken.None);
        return form.Id;
    }

    /// <summary>A question set of the partnership’s own as a draft, by the word of its address.</summary>
    private static async Task<string> OwnQuestionSetAsync(
        GoldthreadDb db,
        House house,
        SafeguardingPartnership hampshire
    )
    {
        const string code = "staff-survey";
        if (!await db.QuestionSets.AnyAsync(set => set.KeeperId == hampshire.Id && set.Code == code))
        {
            var shipped = await db.QuestionSets.SingleAsync(set => set.KeeperId == null && set.Code == code);
            var version = await db.QuestionSetVersions.FirstAsync(one => one.SetId == shipped.Id);
            var own = new QuestionSet(code, shipped.Title, hampshire.Id);
            db.AddRange(own, new QuestionSetVersion(own, 1, version.Content));
            await db.SaveChangesAsync(house, CancellationToken.None);
        }

        return $"our-{code}";
    }

    /// <summary>An action whose new date waits for a decision.</summary>
    private static Task<string> MovingAsync(GoldthreadDb db) =>
        db
            .DateChanges.Where(change => change.WaitsForApproval)
            .Join(db.Actions, change => change.ActionId, action => action.Id, (_, action) => action.Reference)
            .OrderBy(reference => reference)
            .FirstAsync();

    /// <summary>A piece of evidence of the police; beside it a cycle of Hampshire’s own that is being prepared, once for all who look.</summary>
    private static async Task<Guid> PieceAsync(GoldthreadDb db, House house, SafeguardingPartnership hampshire)
    {
        var police = await db.Agencies.SingleAsync(one => one.Slug == "constabulary");
        if (!await db.Cycles.AnyAsync(one => one.RunById == hampshire.Id))
        {
            var asked = await db.Cycles.OrderByDescending(one => one.Year).FirstAsync();
            var day = new DateOnly(2026, 11, 24);
            var text = new CycleText("Section 11 2030", CycleKind.FullAssessment, asked.QuestionSetVersionId);
            var days = new CycleDates(day, day.AddDays(40), day.AddDays(47), day.AddDays(70), day.AddDays(90));
            var cycle = new Cycle(hampshire.Id, 2030, text, days);
            db.AddRange(
                cycle,
                new CycleArea(cycle, hampshire.Id),
                new CycleAgency(cycle, police.Id, hampshire.Id, hampshire.Name)
            );
            await db.SaveChangesAsync(house, CancellationToken.None);
        }

        return await db
            .LibraryPieces.IgnoreQueryFilters()
            .Where(one => one.AgencyId == police.Id)
            .OrderBy(one => one.Id)
            .Select(one => one.Id)
            .FirstAsync();
    }

    /// <summary>A tracker that came in; one for all who look.</summary>
    private static async Task<Guid> TrackerAsync(GoldthreadDb db, House house, SafeguardingPartnership hampshire)
    {
        if (await db.TrackerImports.FirstOrDefaultAsync(one => one.TakenInAt != null) is { } known)
        {
            return known.Id;
        }

        var at = new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
        var file = new Document
        {
            PartnershipId = hampshire.Id,
            Name = "tracker.csv",
            Kind = FileKind.Csv,
            Hash = new string('0', 64),
            RetentionClass = "action tracker",
        };
        var import = new TrackerImport(hampshire.Id, file, at, "Quality officer, Hampshire");
        import.TakeIn(1, at);
        db.AddRange(file, import);
        await db.SaveChangesAsync(house, CancellationToken.None);
        return import.Id;
    }

    /// <summary>An agency whose figures of theme 2 for July to September 2026 are still to be sent; one for all who look.</summary>
    private static Task<string> ReturnAsync(GoldthreadDb db, House house, SafeguardingPartnership hampshire) =>
        ReturnOfAsync(db, house, hampshire, "constabulary", isOpen: true);

    /// <summary>An agency that has sent them.</summary>
    private static Task<string> SentAsync(GoldthreadDb db, House house, SafeguardingPartnership hampshire) =>
        ReturnOfAsync(db, house, hampshire, "integrated-care-board", isOpen: false);

    private static async Task<string> ReturnOfAsync(
        GoldthreadDb db,
        House house,
        SafeguardingPartnership hampshire,
        string otherwise,
        bool isOpen
    )
    {
        var quarter = ReturnPeriods.Quarter(2026, 2);
        var identifier = quarter.Identifier.Label;
        var known = await db
            .DataReturns.Where(one =>
                one.PartnershipId == hampshire.Id
                && db.Set<ReturnWindow>()
                    .Any(window =>
                        window.Id == one.WindowId && window.Year == 2026 && window.TimeIdentifier == identifier
                    )
                && (
                    !isOpen
                    || db.Set<ReturnedFigure>()
                        .Any(figure =>
                            figure.ReturnId == one.Id
                            && db.Set<IndicatorDefinition>().Any(one => one.Id == figure.DefinitionId && one.Theme == 2)
                        )
                )
            )
            .Join(db.Agencies, one => one.AgencyId, agency => agency.Id, (one, agency) => new { one, agency.Slug })
            .OrderBy(row => row.Slug)
            .ToListAsync();
        if (known.FirstOrDefault(row => row.one.IsOpen == isOpen) is { } found)
        {
            return found.Slug;
        }

        var day = new DateOnly(2026, 10, 1);
        var window =
            await db.ReturnWindows.FirstOrDefaultAsync(one =>
                one.PartnershipId == hampshire.Id && one.Year == 2026 && one.TimeIdentifier == identifier
            ) ?? new ReturnWindow(hampshire.Id, quarter, day.AddDays(60), day, "Quality officer, Hampshire");
        var definition = await db.IndicatorDefinitions.FirstOrDefaultAsync(one =>
            one.PartnershipId == hampshire.Id && one.Number == "2.4"
        );
        if (definition is null)
        {
            var shipped = IndicatorCatalogue.Find("2.4")!;
            var indicator = new Indicator(hampshire.Id, shipped.Id, shipped.Theme, shipped.Name);
            definition = new IndicatorDefinition(indicator, 1, DefinitionText.Of(shipped), day);
            db.AddRange(indicator, definition);
        }

        var agency = await db.Agencies.SingleAsync(one => one.Slug == otherwise);
        var asked = new DataReturn(window, agency.Id);
        var figure = new ReturnedFigure(asked, definition);
        if (db.Entry(window).State == EntityState.Detached)
        {
            db.Add(window);
        }

        db.AddRange(asked, figure);
        if (!isOpen)
        {
            figure.Say(new FigureText(40, 50));
            asked.Send(day.AddDays(10), "Safeguarding lead, integrated care board");
        }

        await db.SaveChangesAsync(house, CancellationToken.None);
        return agency.Slug;
    }

    /// <summary>A change of many actions, one of them done and one refused; one for all who look.</summary>
    private static async Task<Guid> BulkChangeAsync(GoldthreadDb db, House house, SafeguardingPartnership hampshire)
    {
        if (await db.BulkChanges.FirstOrDefaultAsync(one => one.PartnershipId == hampshire.Id) is { } known)
        {
            return known.Id;
        }

        var action = await db.Actions.FirstAsync(one => one.Reference == "A-0001" && one.PartnershipId == hampshire.Id);
        var at = new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
        var kind = BulkChangeKind.DueDate;
        var change = new BulkChange(hampshire.Id, kind, "The court closed.", at, "Quality officer, Hampshire");
        db.Add(change);
        db.Add(BulkChangeLine.Done(change, action, new BulkValues("2026-11-13", "2026-11-27")));
        db.Add(BulkChangeLine.Refused(change, action, "A move of its date waits for a decision. Decide on it first."));
        await db.SaveChangesAsync(house, CancellationToken.None);
        return change.Id;
    }

    /// <summary>A page that needs a record of its own has its whole address in the list; the others share what their words name.</summary>
    public string PathOf(ProductPage page) =>
        !page.Template.EndsWith('}') && words.TryGetValue(page.Template, out var whole) ? whole : Filled(page);

    private string Filled(ProductPage page) =>
        RouteWord()
            .Replace(
                page.Template,
                match =>
                    words.TryGetValue(page.Template[..(match.Index + match.Length)], out var word)
                        ? word
                        : throw new InvalidOperationException(
                            $"{page.Template} has no place yet. Say in PagePlaces.cs, in tests/Goldthread.BrowserTests/Sweeps, "
                                + $"which record of the demonstration {match.Value} stands for: "
                                + $"[\"{page.Template[..(match.Index + match.Length)]}\"] = …"
                        )
            );

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex RouteWord();
}
