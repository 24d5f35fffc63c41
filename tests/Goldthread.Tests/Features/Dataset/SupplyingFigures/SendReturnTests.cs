using System.Net;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Dataset.SupplyingFigures;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Dataset.SupplyingFigures;

/// <summary>A return is checked and sent, with every question answered.</summary>
public sealed class SendReturnTests
{
    private const string Lead = "Section 11 lead, police";
    private const string Place = "hampshire";

    private static readonly DateOnly Due = new(2026, 11, 27);
    private static readonly string Check = DatasetPaths.CheckReturn(Place, ReturnSeed.Period, ReturnSeed.Police);
    private static readonly string Sent = DatasetPaths.ReturnSent(Place, ReturnSeed.Period, ReturnSeed.Police);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_whole_return_is_sent_with_its_answers_and_a_receipt(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await AskAsync(site, Due);
        await SaveAsync(site, ("2.3", "50", "100"), ("2.4", "81", "100"));
        var lead = await site.AsAsync(Lead);
        var check = await lead.GetAsync(Check);
        Assert.Contains("50 of 100 (50.0%)", check.Text, StringComparison.Ordinal);
        Assert.Contains(
            "This is more than double the last figure, 20.0% in April to June 2026. Is it right?",
            check.Text,
            StringComparison.Ordinal
        );
        var blocked = await lead.SubmitAsync(check.Form());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blocked.Status);
        Assert.Equal(["Say why 2.3 Re-referrals within 12 months is right, or change it."], blocked.Errors);
        var done = await lead.SubmitAsync(
            blocked.Form(),
            new Dictionary<string, string> { ["Input.Why[0].Words"] = "One school sent a list of old cases." }
        );
        Assert.Equal((Sent, "Figures sent"), (done.Path, done.Banner));
        Assert.Contains("Why it is right: One school sent a list of old cases.", done.Text, StringComparison.Ordinal);
        var asked = await ReturnSeed.ReturnAsync(site);
        Assert.Equal((ReturnState.Submitted, Lead), (asked.State, asked.SentBy));
        Assert.False(asked.IsLateOn(Due));
        var mails = await site.LookAsync(db =>
            db.Set<MailMessage>().Where(mail => mail.Kind == "M34" || mail.Kind == "M35").ToListAsync()
        );
        Assert.Contains(mails, mail => mail.Subject == "We have your figures, July to September 2026");
        Assert.All(mails, mail => Assert.DoesNotContain("old cases", mail.Text, StringComparison.Ordinal));
        Assert.Equal(Sent, (await lead.GetAsync(Check)).Path);
        Assert.DoesNotContain("Send figures", (await lead.GetAsync("/home")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_blocks_is_said_at_once_and_whole(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await AskAsync(site, Due);
        await SaveAsync(site, ("2.3", "50", "100"));
        await ReturnSeed.ChangeAsync(
            site,
            async db => (await RowAsync(db, "2.3")).Ask("Is this the whole county?", "Business manager, Hampshire")
        );
        var lead = await site.AsAsync(Lead);
        var blocked = await lead.SubmitAsync(
            (await lead.GetAsync(Check)).Form(),
            new Dictionary<string, string> { ["Input.Why[0].Words"] = "Counted by hand." }
        );
        Assert.Equal(
            [
                "Right threshold, sound decisions: 1 figure is missing.",
                "Answer what the partnership team asks about 2.3 Re-referrals within 12 months.",
            ],
            blocked.Errors
        );
        Assert.Equal("Counted by hand.", blocked.Document.QuerySelector("#Input_Why_0__Words")!.TextContent.Trim());
        Assert.Equal(ReturnState.Draft, (await ReturnSeed.ReturnAsync(site)).State);
        var start = await lead.GetAsync(DatasetPaths.EnterReturn(Place, ReturnSeed.Period, ReturnSeed.Police));
        Assert.Contains("Before you can send", start.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Late_figures_are_taken_and_marked_late(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await AskAsync(site, new DateOnly(2026, 11, 20));
        await SaveAsync(site, ("2.3", "20", "100"), ("2.4", "81", "100"));
        var lead = await site.AsAsync(Lead);
        Assert.Contains("Late", (await lead.GetAsync(DatasetPaths.ReturnList(Place))).Text, StringComparison.Ordinal);
        var check = await lead.GetAsync(Check);
        Assert.Contains("They are late, and are marked as late.", check.Text, StringComparison.Ordinal);
        var done = await lead.SubmitAsync(check.Form());
        Assert.Contains("These figures are marked as late.", done.Text, StringComparison.Ordinal);
        var again = await lead.SubmitAsync(check.Form());
        Assert.Equal(Sent, again.Path);
        Assert.Equal(1, await site.LookAsync(db => db.Set<MailMessage>().CountAsync(mail => mail.Kind == "M34")));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_return_that_only_repeats_the_last_one_is_asked_why(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await AskAsync(site, Due);
        await SaveAsync(site, ("2.3", "20", "100"), ("2.4", "80", "100"));
        var lead = await site.AsAsync(Lead);
        var check = await lead.GetAsync(Check);
        Assert.Contains(
            "Every figure is the same as for April to June 2026. Is that right?",
            check.Text,
            StringComparison.Ordinal
        );
        var blocked = await lead.SubmitAsync(check.Form());
        Assert.Equal(["Say why every figure is the same as the time before."], blocked.Errors);
        var done = await lead.SubmitAsync(
            blocked.Form(),
            new Dictionary<string, string> { ["Input.SameBecause"] = "We counted again: it is." }
        );
        Assert.Equal(Sent, done.Path);
        Assert.Equal("We counted again: it is.", (await ReturnSeed.ReturnAsync(site)).SameBecause);
    }

    [Fact]
    public async Task Figures_before_a_break_of_the_series_are_not_compared()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await AskAsync(site, Due);
        await SaveAsync(site, ("2.3", "50", "100"), ("2.4", "81", "100"));
        await ReturnSeed.ChangeAsync(
            site,
            async db =>
            {
                var indicator = await db.Indicators.SingleAsync(one => one.Number == "2.3");
                var first = await db.IndicatorDefinitions.SingleAsync(one => one.IndicatorId == indicator.Id);
                db.Add(
                    new IndicatorDefinition(
                        indicator,
                        2,
                        first.ToText() with
                        {
                            Counts = "Otherwise",
                        },
                        new DateOnly(2026, 7, 1)
                    ).Explain("The law changed.", breaks: true, "Test")
                );
            }
        );
        var lead = await site.AsAsync(Lead);
        var done = await lead.SubmitAsync((await lead.GetAsync(Check)).Form());
        Assert.Equal(Sent, done.Path);
    }

    private static Task AskAsync(Site site, DateOnly due) =>
        ReturnSeed.OpenAsync(
            site,
            ReturnSeed.Police,
            due,
            new Dictionary<string, IReadOnlyList<(double, double?)>>
            {
                ["2.3"] = [(20, 100)],
                ["2.4"] = [(79, 100), (80, 100)],
            }
        );

    private static async Task SaveAsync(
        Site site,
        params IReadOnlyList<(string Number, string Top, string Bottom)> rows
    )
    {
        await using var work = new TestWork(site.Services, [], across: false);
        var all = await work.Get<IDirectory>().PartnershipsAsync(TestContext.Current.CancellationToken);
        work.Get<Address>().Partnership = all.Single(one => one.Slug == Place);
        work.Get<Scope>().To(work.Get<Address>().Here.Id);
        var saved = await work.Get<SaveFigures>()
            .RunAsync(
                new FiguresToSave(
                    ReturnSeed.Period,
                    ReturnSeed.Police,
                    [
                        .. rows.Select(row => new FigureToSave(
                            row.Number,
                            new FigureEntry { Numerator = row.Top, Denominator = row.Bottom }
                        )),
                    ]
                ),
                TestContext.Current.CancellationToken
            );
        Assert.Equal(rows.Count, saved.Changed);
    }

    private static Task<ReturnedFigure> RowAsync(GoldthreadDb db, string number) =>
        db
            .ReturnedFigures.Where(figure =>
                db.Set<DataReturn>().Any(one => one.Id == figure.ReturnId && one.State == ReturnState.Draft)
            )
            .Join(
                db.IndicatorDefinitions.Where(one => one.Number == number),
                figure => figure.DefinitionId,
                one => one.Id,
                (figure, _) => figure
            )
            .SingleAsync();
}
