using Goldthread.Features.Section11;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Section11;

/// <summary>
/// Hampshire’s panel has agreed the one standard that the care board rates, and rates it higher than the care board does.
/// What follows is pressed on the pages, as the team, the chair and the care board press it.
/// </summary>
public static class FeedbackStage
{
    public const string Nurse = "Chief nurse, integrated care board";
    public const string Place = "hampshire";

    public static readonly string List = Section11Paths.FeedbackList(Place, Section11Stage.Year);

    public static readonly string Draft = Section11Paths.DraftFeedback(
        Place,
        Section11Stage.Year,
        Section11Stage.CareBoard
    );

    public static readonly string Paper = Section11Paths.FeedbackPaper(
        Place,
        Section11Stage.Year,
        Section11Stage.CareBoard
    );

    public static readonly string Letter = Section11Paths.ReadFeedback(
        Section11Stage.CareBoard,
        Section11Stage.Year,
        Place
    );

    public static readonly string OwnPaper = Section11Paths.OwnFeedbackPaper(
        Section11Stage.CareBoard,
        Section11Stage.Year,
        Place
    );

    public static async Task<Site> OpenAsync(DatabaseKind kind)
    {
        var site = await VoicesStage.OpenAsync(kind);
        await VoicesStage.ModerateAsync(site, Section11Stage.CareBoard, "s01", "met", isGood: true);
        return site;
    }

    /// <summary>The team saves the draft as it is and puts it before the chair.</summary>
    public static async Task PutBeforeChairAsync(Site site)
    {
        var manager = await site.AsAsync(Section11Stage.Hampshire);
        await PressAsync(manager, await manager.GetAsync(Draft), "chair");
    }

    /// <summary>The team drafts it and the chair signs it.</summary>
    public static async Task SignAsync(Site site)
    {
        await PutBeforeChairAsync(site);
        var chair = await site.AsAsync(VoicesStage.Chair);
        await PressAsync(chair, await chair.GetAsync(Draft), "sign");
    }

    /// <summary>Presses one of the buttons below the letter.</summary>
    public static Task<ShownPage> PressAsync(
        Visitor visitor,
        ShownPage page,
        string button,
        params IReadOnlyList<(string Part, string Words)> typed
    )
    {
        var values = typed.ToDictionary(one => $"Input.{one.Part}", one => one.Words, StringComparer.Ordinal);
        values["then"] = button;
        return visitor.SubmitAsync(page.Form(), values);
    }
}
