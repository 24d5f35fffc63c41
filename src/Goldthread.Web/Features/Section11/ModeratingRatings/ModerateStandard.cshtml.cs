using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.ModeratingRatings;

/// <summary>One standard over every agency that the reader may moderate, so that like is rated alike.</summary>
public sealed class ModerateStandardModel(
    CycleByYearQuery cycles,
    ModerationQuery moderation,
    AskedSetQuery sets,
    Address address
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "section")]
    public string Key { get; set; } = "";

    public Cycle Cycle { get; private set; } = null!;

    public QuestionSection Shown { get; private set; } = null!;

    public IReadOnlyList<(PanelAgency Agency, ModeratedStandard Standard)> Rows { get; private set; } = [];

    /// <summary>Agencies that are still being scored.</summary>
    public int Waiting { get; private set; }

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Cycle = await cycles.OfAsync(Year, toChange: false, cancel);
        var set = await sets.OfAsync(Cycle.QuestionSetVersionId, cancel);
        Shown = PanelStandards.Of(set).FirstOrDefault(one => one.Key == Key) ?? throw new NotFoundException();
        var all = await moderation.AllAsync(Cycle, toChange: false, cancel);
        Waiting = all.Count(one => !one.IsOpen);
        Rows =
        [
            .. from one in all
            from standard in one.Standards
            where standard.Section.Key == Key
            select (one.Panel, standard),
        ];
    }
}
