using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.ModeratingRatings;

/// <summary>How far moderation is, agency by agency. A panel member does not find those in which they have a part.</summary>
public sealed class ModerationListModel(
    CycleByYearQuery cycles,
    ModerationQuery moderation,
    AskedSetQuery sets,
    Address address,
    CurrentUser user
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public Cycle Cycle { get; private set; } = null!;

    public IReadOnlyList<ModeratedAgency> Agencies { get; private set; } = [];

    public IReadOnlyList<QuestionSection> Standards { get; private set; } = [];

    public string Place => address.Here.Slug;

    public bool IsTeam => user.May(Section11Policy.Keep, address.Here.Id);

    public string Sentence
    {
        get
        {
            var (ready, done) = (
                Agencies.Count(one => one is { IsOpen: true, IsDone: false }),
                Agencies.Count(one => one.IsDone)
            );
            return Agencies.Count == 0
                ? "No agency can be moderated by you yet."
                : $"{Words.Count(ready)} of {Words.Plural(Agencies.Count, "agency", "agencies")} {(ready == 1 ? "is" : "are")} ready to moderate, {Words.Count(done)} {(done == 1 ? "is" : "are")} agreed.";
        }
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Cycle = await cycles.OfAsync(Year, toChange: false, cancel);
        Agencies = await moderation.AllAsync(Cycle, toChange: false, cancel);
        Standards = PanelStandards.Of(await sets.OfAsync(Cycle.QuestionSetVersionId, cancel));
    }
}
