using Goldthread.Features.Partnership;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Features.Section11.ReadingFeedback;
using Goldthread.Features.Section11.WritingFeedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Demonstration;

/// <summary>
/// The areas write to the agencies of the self-assessment of two years ago: every letter is signed, and most are
/// opened. Of the update, Hampshire has sent most letters; one waits for the chair and one is drafted.
/// </summary>
public sealed class FeedbackScene(
    FeedbackQuery feedback,
    SaveFeedback save,
    SignFeedback sign,
    RecordOpening opening,
    CycleStage play,
    AgencySteps people,
    Address address
) : IScene
{
    private const string Home = "hampshire";
    private const int DaysToDraft = 6;
    private const int DaysToSign = 4;
    private const int DaysToOpen = 2;

    /// <summary>One letter in so many is not opened yet.</summary>
    private const int Unopened = 5;

    /// <summary>The last two of the update are not sent.</summary>
    private const int Unsent = 2;

    private SafeguardingPartnership place = null!;

    public int Order => 650;

    public async Task PlayAsync(SceneStage stage, CancellationToken cancel)
    {
        if (stage.IsShort)
        {
            return;
        }

        var launched = await stage
            .Db.Cycles.AsNoTracking()
            .Where(cycle => cycle.LaunchedAt != null)
            .OrderBy(cycle => cycle.Year)
            .ToListAsync(cancel);
        var earlier = launched[0];
        var areas = await stage
            .Db.CycleAreas.AsNoTracking()
            .Where(area => area.CycleId == earlier.Id)
            .Join(stage.Db.Partnerships, area => area.PartnershipId, place => place.Id, (_, place) => place)
            .OrderBy(place => place.Name)
            .ToListAsync(cancel);
        foreach (var area in areas)
        {
            place = area;
            await WriteAllAsync(stage, earlier, unsent: 0, cancel);
        }

        if (launched.FirstOrDefault(cycle => cycle.Kind == CycleKind.Update) is { } update)
        {
            place = areas.Single(area => area.Slug == Home);
            await WriteAllAsync(stage, update, Unsent, cancel);
        }

        address.Partnership = null;
        await play.EndAsync(stage, cancel);
    }

    /// <summary>A letter to each agency whose ratings are agreed; of the last ones one waits for the chair, the others are drafts.</summary>
    private async Task WriteAllAsync(SceneStage stage, Cycle cycle, int unsent, CancellationToken cancel)
    {
        await AsAsync(stage, "Business manager", cancel);
        var rows = (await feedback.OfAsync(cycle.Year, toChange: false, cancel))
            .Rows.Where(row => row is { IsAgreed: true, Draft: null })
            .ToList();
        foreach (var (at, row) in rows.Index())
        {
            var left = rows.Count - at;
            await WriteAsync(stage, cycle, row.Agency.Slug, toChair: left > unsent || left == unsent, cancel);
            if (left > unsent)
            {
                await SignAsync(stage, cycle, row.Agency.Slug, cancel);
                if (at % Unopened != Unopened - 1)
                {
                    await OpenAsync(stage, cycle, row.Agency.Slug, cancel);
                }
            }
        }
    }

    private async Task WriteAsync(SceneStage stage, Cycle cycle, string agency, bool toChair, CancellationToken cancel)
    {
        CycleStage.MoveTo(stage, cycle.PanelOn.AddDays(DaysToDraft));
        await AsAsync(stage, "Business manager", cancel);
        var (of, found) = await feedback.OneAsync(cycle.Year, agency, toChange: false, cancel);
        var letter = new TypedLetter(LetterWriter.Write(of, found), null, toChair);
        await save.RunAsync(cycle.Year, agency, letter, cancel);
    }

    private async Task SignAsync(SceneStage stage, Cycle cycle, string agency, CancellationToken cancel)
    {
        CycleStage.MoveTo(stage, cycle.PanelOn.AddDays(DaysToDraft + DaysToSign));
        await AsAsync(stage, CyclePeople.Chair, cancel);
        var (_, found) = await feedback.OneAsync(cycle.Year, agency, toChange: false, cancel);
        var draft = found.Draft!;
        await sign.RunAsync(cycle.Year, agency, new TypedLetter(draft.ToText(), draft.Version), cancel);
    }

    private async Task OpenAsync(SceneStage stage, Cycle cycle, string agency, CancellationToken cancel)
    {
        CycleStage.MoveTo(stage, cycle.PanelOn.AddDays(DaysToDraft + DaysToSign + DaysToOpen));
        await people.EnterAsync(stage, agency, Role.AgencyLead, cancel);
        await opening.RunAsync(agency, cycle.Year, place.Slug, cancel);
    }

    /// <summary>Brings a post of the area onto the stage, as a request below its address would.</summary>
    private async Task AsAsync(SceneStage stage, string duty, CancellationToken cancel)
    {
        await play.EnterAsync(stage, $"{duty}, {place.ShortName}", cancel);
        stage.Scope.NarrowTo(place.Id);
        address.Partnership = new NamedPartnership(place.Id, place.Slug, place.Name, false);
    }
}
