using Goldthread.Features.Improvement;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.HoldingConversations;

/// <summary>The finished note of a conversation, for the agency with which it was held.</summary>
public sealed class ReadConversationModel(
    GoldthreadDb db,
    AssessmentQuery assessments,
    IDirectory directory,
    TimeProvider time
) : AssessmentPage(assessments, time)
{
    /// <summary>The partnership with which it was held.</summary>
    [BindProperty(SupportsGet = true, Name = "place")]
    public string Slug { get; set; } = "";

    public NamedPartnership Place { get; private set; } = null!;

    public Conversation Talk { get; private set; } = null!;

    public string Actions => ImprovementPaths.AgencyActions(Agency);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        RequireLead();
        Place =
            (await directory.PartnershipsAsync(cancel)).FirstOrDefault(one => one.Slug == Slug)
            ?? throw new NotFoundException();
        var (here, cycle, agency) = (Place.Id, View.Cycle.Id, View.Agency.Id);
        Talk =
            await db
                .Conversations.AsNoTracking()
                .SingleOrDefaultAsync(
                    one =>
                        one.PartnershipId == here
                        && one.CycleId == cycle
                        && one.AgencyId == agency
                        && one.HeldOn != null,
                    cancel
                )
            ?? throw new NotFoundException();
    }
}
