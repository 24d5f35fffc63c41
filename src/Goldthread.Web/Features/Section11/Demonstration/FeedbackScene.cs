using Goldthread.Features.Partnership;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Features.Section11.ReadingFeedback;
using Goldthread.Features.Section11.WritingFeedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Demonstration;

/// <summary>
/// Hampshire writes to the agencies of the earlier cycle that its panel has finished: most letters are signed and opened, one
/// waits for the chair, one is drafted. Where the panel has finished nobody there is nothing to write.
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
    private const string Place = "hampshire";
    private const string Team = "Business manager, Hampshire";
    private const string Chair = "Independent chair, Hampshire";
    private const int DaysToDraft = 6;
    private const int DaysToSign = 4;
    private const int DaysToOpen = 2;

    /// <summary>The last two of the list are the ones that are not sent.</summary>
    private const int Unsent = 2;

    public int Order => 650;

    public async Task PlayAsync(SceneStage stage, CancellationToken cancel)
    {
        var year = await stage
            .Db.Cycles.AsNoTracking()
            .Where(cycle => cycle.LaunchedAt != null)
            .OrderBy(cycle => cycle.Year)
            .Select(cycle => (int?)cycle.Year)
            .FirstOrDefaultAsync(cancel);
        if (stage.IsShort || year is not { } earlier)
        {
            return;
        }

        await AsAsync(stage, Team, cancel);
        var rows = (await feedback.OfAsync(earlier, toChange: false, cancel))
            .Rows.Where(row => row is { IsAgreed: true, Draft: null, Voice.Panel.Count: > 0 })
            .OrderBy(row => row.Agency.Slug != CycleStage.Police)
            .ThenBy(row => row.Agency.Name, StringComparer.Ordinal)
            .ToList();
        foreach (var (row, at) in rows.Select((row, at) => (row, at)))
        {
            var left = rows.Count - at;
            var isSent = left > Unsent || at == 0;
            await WriteAsync(stage, earlier, row, toChair: isSent || left == Unsent, cancel);
            if (isSent)
            {
                await SendAsync(stage, earlier, row, cancel);
            }
        }

        address.Partnership = null;
        await play.EndAsync(stage, cancel);
    }

    private static DateOnly AgreedOn(FeedbackRow row) => row.Voice.Panel.Values.Max(agreed => agreed.AgreedOn);

    private async Task WriteAsync(SceneStage stage, int year, FeedbackRow row, bool toChair, CancellationToken cancel)
    {
        CycleStage.MoveTo(stage, AgreedOn(row).AddDays(DaysToDraft));
        await AsAsync(stage, Team, cancel);
        var (of, found) = await feedback.OneAsync(year, row.Agency.Slug, toChange: false, cancel);
        await save.RunAsync(
            year,
            row.Agency.Slug,
            new TypedLetter(LetterWriter.Write(of, found), null, toChair),
            cancel
        );
    }

    private async Task SendAsync(SceneStage stage, int year, FeedbackRow row, CancellationToken cancel)
    {
        var signs = AgreedOn(row).AddDays(DaysToDraft + DaysToSign);
        CycleStage.MoveTo(stage, signs);
        await AsAsync(stage, Chair, cancel);
        var (_, found) = await feedback.OneAsync(year, row.Agency.Slug, toChange: false, cancel);
        var draft = found.Draft!;
        await sign.RunAsync(year, row.Agency.Slug, new TypedLetter(draft.ToText(), draft.Version), cancel);
        CycleStage.MoveTo(stage, signs.AddDays(DaysToOpen));
        await people.EnterAsync(stage, row.Agency.Slug, Role.AgencyLead, cancel);
        await opening.RunAsync(row.Agency.Slug, year, Place, cancel);
    }

    /// <summary>Brings a post of Hampshire onto the stage, as a request below its address would.</summary>
    private async Task AsAsync(SceneStage stage, string post, CancellationToken cancel)
    {
        await play.EnterAsync(stage, post, cancel);
        var here = await stage.Db.Partnerships.AsNoTracking().SingleAsync(one => one.Slug == Place, cancel);
        stage.Scope.NarrowTo(here.Id);
        address.Partnership = new NamedPartnership(here.Id, here.Slug, here.Name, false);
    }
}
