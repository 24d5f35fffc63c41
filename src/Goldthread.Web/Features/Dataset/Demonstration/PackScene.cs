using Goldthread.Features.Dataset.BuildingPacks;
using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Dataset.Packs;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Demonstration;

/// <summary>
/// What Hampshire made of its last accepted quarters: commentary on what signals, a pack of each of the last two shared with
/// the Scrutiny Group, a Board report shared and another drafted. Where no quarter has accepted figures it does nothing.
/// </summary>
public sealed class PackScene(
    CreatePack create,
    FreezePack freeze,
    PackQuartersQuery quarters,
    IndicatorQuery indicators,
    Entrance entrance,
    IDirectory directory,
    CurrentUser user
) : IScene
{
    private const string Place = "hampshire";
    private const string Officer = "Quality officer, Hampshire";
    private const string Scrutiny = "scrutiny-group";
    private const string Board = "board";
    private const int DaysToPack = 48;
    private const int DaysToReport = 75;
    private const int Most = 6;

    /// <summary>After the returns of agencies.</summary>
    public int Order => 330;

    public async Task PlayAsync(SceneStage stage, CancellationToken cancel)
    {
        if (stage.IsShort)
        {
            return;
        }

        await EnterAsync(stage, stage.Today, cancel);
        var here = await stage
            .Db.Partnerships.Where(one => one.Slug == Place)
            .Select(one => one.Id)
            .SingleAsync(cancel);
        var accepted = await quarters.OfAsync(here, Most, cancel);
        foreach (var quarter in accepted.Take(2).Reverse())
        {
            await EnterAsync(stage, Day(stage, quarter, DaysToPack - 5), cancel);
            await ExplainAsync(stage, here, quarter, cancel);
            await EnterAsync(stage, Day(stage, quarter, DaysToPack), cancel);
            await ShareAsync(stage, PackKind.Quarterly, quarter, Scrutiny, cancel);
        }

        var halves = accepted.Where(PackNames.EndsHalf).Take(2).ToList();
        if (halves.Count > 1)
        {
            await EnterAsync(stage, Day(stage, halves[1], DaysToReport), cancel);
            await ShareAsync(stage, PackKind.Board, halves[1], Board, cancel);
        }

        if (halves.Count > 0)
        {
            await EnterAsync(stage, stage.Today.AddDays(-1), cancel);
            await create.RunAsync(PackKind.Board, halves[0], cancel);
        }

        stage.Db.ChangeTracker.Clear();
        user.ActAs("Command: demonstration");
        stage.Scope.To((await directory.PartnershipsAsync(cancel)).Select(partnership => partnership.Id));
    }

    private static DateOnly Day(SceneStage stage, Period quarter, int after)
    {
        var day = quarter.LastDay.AddDays(after);
        return day < stage.Today ? day : stage.Today.AddDays(-1);
    }

    private async Task ShareAsync(
        SceneStage stage,
        PackKind kind,
        Period quarter,
        string group,
        CancellationToken cancel
    )
    {
        var slug = await create.RunAsync(kind, quarter, cancel);
        stage.Db.ChangeTracker.Clear();
        var (year, identifier) = (quarter.Year, quarter.Identifier.Label);
        var version = await stage
            .Db.ScrutinyPacks.AsNoTracking()
            .Where(pack => pack.Kind == kind && pack.Year == year && pack.TimeIdentifier == identifier)
            .Select(pack => pack.Version)
            .SingleAsync(cancel);
        await freeze.RunAsync(slug, version, group, cancel);
    }

    /// <summary>Says of each figure that signalled at the end of the quarter why, and what is done.</summary>
    private async Task ExplainAsync(SceneStage stage, Guid here, Period quarter, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(stage.Clock.GetUtcNow().UtcDateTime);
        var known = (
            await stage
                .Db.Commentaries.AsNoTracking()
                .Where(one => one.PartnershipId == here)
                .Select(one => new { one.MeasureKey, one.FirstDay })
                .ToListAsync(cancel)
        ).ToHashSet();
        foreach (var view in await indicators.AllAsync(cancel))
        {
            if (
                view.Reading.UpTo(quarter.LastDay) is not { Latest: { } latest } reading
                || latest.Period != quarter
                || Text(CommentaryNeeds.Of(reading)) is not { } text
                || known.Contains(new { MeasureKey = reading.Measure.Id, latest.Period.FirstDay })
            )
            {
                continue;
            }

            var commentary = new Commentary(here, reading.Measure.Id, latest.Period);
            commentary.Write(text, today, user.Name);
            stage.Db.Add(commentary);
        }

        await stage.Db.SaveChangesAsync(this, cancel);
    }

    private static CommentaryText? Text(CommentaryNeed need) =>
        need switch
        {
            CommentaryNeed.ConcernAndMissed or CommentaryNeed.Concern => new CommentaryText(
                "The agencies that supply it see the same in every district, so it is no fault of one team. It began when vacancies at the front door rose.",
                null,
                null,
                "Without a change it is likely to go on.",
                "The Scrutiny Group asks the agencies for a plan at its next meeting."
            ),
            CommentaryNeed.Missed => new CommentaryText(
                "No clear change: the figure has stayed about where it was, below what was agreed.",
                null,
                "The target was set on the national figure and is right.",
                null,
                "The agencies are asked what would have to be different for it to be met."
            ),
            CommentaryNeed.Improvement => new CommentaryText(
                "The new way of working has reached all districts, and the figure has moved since.",
                null,
                null,
                "Likely to last while the posts are filled.",
                "The other agencies are told how it was done."
            ),
            CommentaryNeed.Change => new CommentaryText(
                "More contacts came from schools after the summer. Whether that is more need or more asking is not known yet.",
                null,
                null,
                null,
                "An audit of twenty contacts is to tell."
            ),
            _ => null,
        };

    private async Task EnterAsync(SceneStage stage, DateOnly day, CancellationToken cancel)
    {
        stage.Db.ChangeTracker.Clear();
        stage.Clock.MoveTo(new DateTimeOffset(day, new TimeOnly(10, 0), TimeSpan.Zero));
        stage.Scope.To((await directory.PartnershipsAsync(cancel)).Select(partnership => partnership.Id));
        var person = await stage
            .Db.Posts.AsNoTracking()
            .Where(post => post.Title == Officer)
            .Join(
                stage.Db.People,
                post => post.PersonId,
                one => one.Id,
                // Nobody has an account before somebody first signs in as the post; the person stands for it.
                (_, one) => new SignedInPerson(one.Id, one.Id, one.Id, one.Name, one.Email)
            )
            .FirstAsync(cancel);
        await entrance.EnterAsync(person, cancel);
        await entrance.GoToAsync(Place, cancel);
    }
}
