using Goldthread.Features.Surveys.Asked;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Surveys;

/// <summary>The survey that an address names, in the partnership that it names.</summary>
public sealed class SurveyByReferenceQuery(GoldthreadDb db, Address address)
{
    /// <exception cref="NotFoundException">There is none here.</exception>
    public async Task<Survey> FindAsync(string reference, CancellationToken cancel)
    {
        var here = address.Here.Id;
        return await db.Surveys.SingleOrDefaultAsync(
                survey => survey.PartnershipId == here && survey.Reference == reference,
                cancel
            ) ?? throw new NotFoundException();
    }
}
