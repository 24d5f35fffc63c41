using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Opened;

/// <summary>
/// The door by which a program enters. What it may touch afterwards is as little as it needs: of the partnership its sums and
/// no agency’s rows, and for the public nothing that belongs to anybody at all.
/// </summary>
[Scoped]
public sealed class ApiEntrance(
    GoldthreadDb db,
    Scope scope,
    Address address,
    CurrentUser user,
    IDirectory directory,
    NoteTokenUse note,
    TimeProvider time
)
{
    /// <summary>Finds a token whatever has become of it, and enters as its program where it still works.</summary>
    public async Task<ApiToken?> EnterAsync(string token, CancellationToken cancel)
    {
        if (token.Length > ApiToken.LongestToken)
        {
            return null;
        }

        // Whose a token is stands in an owned row, so this one question sees all of them.
        var all = await directory.PartnershipsAsync(cancel);
        scope.To(all.Select(partnership => partnership.Id));
        var hash = ApiToken.HashOf(token);
        var found = await db.ApiTokens.AsNoTracking().SingleOrDefaultAsync(one => one.Hash == hash, cancel);
        if (found?.WorksOn(time.Today()) == true)
        {
            user.ActAs($"{found.Name} (a program)");
            if (found.UsedOn != time.Today())
            {
                scope.To(found.PartnershipId);
                await note.RunAsync(found.Id, cancel);
            }

            address.Partnership = all.Single(partnership => partnership.Id == found.PartnershipId);
            Guid[] sees = found.Audience == ApiAudience.Partnership ? [found.PartnershipId] : [];
            scope.To(sees, [], []);
        }
        else
        {
            scope.To([], [], []);
        }

        return found;
    }
}
