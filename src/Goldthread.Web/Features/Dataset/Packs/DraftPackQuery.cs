using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Packs;

/// <summary>
/// Drafts a pack from the record as it stands: figures up to the end of its quarter, commentary, actions, gaps, questions;
/// and in place of drafted words what somebody wrote.
/// </summary>
public sealed class DraftPackQuery(
    GoldthreadDb db,
    IndicatorQuery indicators,
    EmergingIssuesQuery emerging,
    PackMissingQuery missing,
    PackActionsQuery actions,
    MeasureActionsQuery followed,
    PackPlace place
)
{
    public async Task<PackContent> OfAsync(ScrutinyPack pack, CancellationToken cancel)
    {
        var facts = await FactsAsync(pack, cancel);
        var views = await indicators.KnownByThemeAsync(cancel);
        var words = facts.Now.ToDictionary(
            reading => reading.Measure.Id,
            reading => $"{reading.Measure.Name}: {SignalWords.InShort(reading).Word.ToLowerInvariant()}",
            StringComparer.Ordinal
        );
        return new PackContent
        {
            Kind = pack.Kind,
            Title = pack.Title,
            Partnership = place.Name,
            Quarter = facts.Label,
            FirstDay = PackNames.Before(pack.Kind, pack.Period).AddDays(1),
            LastDay = pack.Period.LastDay,
            SaidOn = place.Today,
            Texts = await WrittenAsync(pack, Drafted(facts), cancel),
            Concerns = [.. facts.Concerns.Select(reading => reading.Measure.Id)],
            Improvements = [.. facts.Improvements.Select(reading => reading.Measure.Id)],
            Changes = [.. facts.Changes.Select(reading => reading.Measure.Id)],
            Indicators = await IndicatorsAsync(facts, cancel),
            Missing = facts.Missing,
            Themes = await ThemesAsync(facts, views, cancel),
            Priorities = await actions.PrioritiesAsync(pack.Period, id => words.GetValueOrDefault(id), cancel),
            Actions = facts.Actions,
            Emerging =
            [
                .. facts.Emerging.Select(issue => new PackEmerging(
                    issue.Words,
                    issue.Side == SignalSide.Improvement,
                    issue.IsNew,
                    [.. issue.Runs.Select(run => run.Id)]
                )),
            ],
        };
    }

    /// <summary>The words of one part as they are drafted, whatever somebody wrote; nothing where the pack has no such part.</summary>
    public async Task<string?> DraftedAsync(ScrutinyPack pack, string part, CancellationToken cancel) =>
        Drafted(await FactsAsync(pack, cancel)).FirstOrDefault(text => text.Part == part)?.Words;

    private async Task<PackFacts> FactsAsync(ScrutinyPack pack, CancellationToken cancel)
    {
        var (quarter, before) = (pack.Period, PackNames.Before(pack.Kind, pack.Period));
        var now = MeasureReading.WithoutTwins([
            .. (await indicators.AllAsync(cancel))
                .Select(view => view.Reading.UpTo(quarter.LastDay))
                .OfType<MeasureReading>()
                .Where(reading => reading.Latest is not null),
        ]);
        return new PackFacts
        {
            Kind = pack.Kind,
            Quarter = quarter,
            Now = now,
            Before = [.. now.Select(reading => reading.UpTo(before)).OfType<MeasureReading>()],
            Missing = await missing.OfAsync(quarter, cancel),
            Actions = await actions.SinceAsync(before, cancel),
            Emerging = await emerging.FindAsync(now, quarter.FirstDay.AddDays(-1), cancel),
            Open = await OpenAsync(cancel),
        };
    }

    private async Task<IReadOnlyList<PackQuestion>> OpenAsync(CancellationToken cancel)
    {
        var here = place.Id;
        var rows = await db
            .Challenges.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.ClosedOn == null && one.MeasureKey != null)
            .OrderBy(one => one.ReplyBy)
            .Select(one => new
            {
                one.Reference,
                one.MeasureKey,
                Agency = db.Set<Agency>()
                    .Where(agency => agency.Id == one.AgencyId)
                    .Select(agency => agency.Name)
                    .First(),
                one.ReplyBy,
                one.RepliedOn,
            })
            .ToListAsync(cancel);
        return
        [
            .. rows.Where(row => DatasetMeasureSource.IdOf(row.MeasureKey) is not null)
                .Select(row => new PackQuestion(
                    row.Reference,
                    DatasetMeasureSource.IdOf(row.MeasureKey)!,
                    row.Agency,
                    row.ReplyBy,
                    row.RepliedOn is not null
                )),
        ];
    }

    private static IReadOnlyList<PackText> Drafted(PackFacts facts) =>
        [
            new PackText(PackParts.Purpose, PackWords.Purpose(facts), null),
            new PackText(PackParts.Ask, PackWords.Ask(facts), null),
            new PackText(PackParts.Lines, PackWords.Lines(facts), null),
            new PackText(PackParts.Changed, PackWords.Changed(facts), null),
            .. facts.Concerns.Select(one => new PackText(PackParts.Concern(one.Measure.Id), PackWords.Of(one), null)),
            .. facts.Improvements.Select(one => new PackText(
                PackParts.Improvement(one.Measure.Id),
                PackWords.Of(one),
                null
            )),
            .. facts.Changes.Select(one => new PackText(PackParts.Change(one.Measure.Id), PackWords.Of(one), null)),
            new PackText(PackParts.Missing, PackWords.Missing(facts), null),
            new PackText(PackParts.Actions, PackWords.Actions(facts), null),
            new PackText(PackParts.Emerging, PackWords.Emerging(facts), null),
            new PackText(PackParts.Questions, PackWords.Questions(facts), null),
        ];

    private async Task<IReadOnlyList<PackText>> WrittenAsync(
        ScrutinyPack pack,
        IReadOnlyList<PackText> drafted,
        CancellationToken cancel
    )
    {
        var notes = await db
            .PackNotes.AsNoTracking()
            .Where(note => note.PackId == pack.Id)
            .ToDictionaryAsync(note => note.Place, StringComparer.Ordinal, cancel);
        return
        [
            .. drafted.Select(text =>
                notes.GetValueOrDefault(text.Part) is { } note
                    ? new PackText(text.Part, note.Words, note.WrittenBy)
                    : text
            ),
        ];
    }

    private async Task<IReadOnlyList<PackIndicator>> IndicatorsAsync(PackFacts facts, CancellationToken cancel)
    {
        var here = place.Id;
        var said = (
            await db.Commentaries.AsNoTracking().Where(one => one.PartnershipId == here).ToListAsync(cancel)
        ).ToDictionary(one => (one.MeasureKey, one.Period));
        List<PackIndicator> made = [];
        foreach (var reading in facts.Now)
        {
            var told = CommentaryNeeds.Of(reading) != CommentaryNeed.None;
            made.Add(
                PackIndicators.Of(
                    reading,
                    said.GetValueOrDefault((reading.Measure.Id, reading.Latest!.Period)),
                    told
                        ? await followed.OfAsync(DatasetMeasureSource.KeyOf(reading.Measure), cancel)
                        : MeasureActions.None,
                    place.Slug
                )
            );
        }

        return made;
    }

    private async Task<IReadOnlyList<PackTheme>> ThemesAsync(
        PackFacts facts,
        IReadOnlyDictionary<int, int> known,
        CancellationToken cancel
    )
    {
        var here = place.Id;
        var themes = await db
            .Themes.AsNoTracking()
            .Where(theme => theme.PartnershipId == here && theme.Kind == ThemeKind.Dataset && theme.Number != null)
            .OrderBy(theme => theme.Number)
            .Select(theme => new { Number = theme.Number!.Value, theme.Name })
            .ToListAsync(cancel);
        var read = facts.Now.ToLookup(reading => reading.Measure.Theme);
        return
        [
            .. themes.Select(theme =>
            {
                var words = read[theme.Number].Select(reading => SignalWords.InShort(reading).Word).ToList();
                return new PackTheme(
                    theme.Number,
                    theme.Name,
                    Math.Max(known.GetValueOrDefault(theme.Number), words.Count),
                    words.Count,
                    words.Count(word => word == "Concern"),
                    words.Count(word => word == "Improving"),
                    words.Count(word => word == "Change"),
                    read[theme.Number].Count(reading => TargetWords.Standing(reading) == TargetStanding.Missed)
                );
            }),
        ];
    }
}

/// <summary>The partnership that a pack is of, and the day on which it is drafted.</summary>
[Scoped]
public sealed class PackPlace(Address address, TimeProvider time)
{
    public Guid Id => address.Here.Id;

    public string Name => address.Here.Name;

    public string Slug => address.Here.Slug;

    public DateOnly Today => time.Today();
}
