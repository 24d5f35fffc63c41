using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>
/// Tells whoever answers for promises that they are actions now: one letter each for however many. Does not save.
/// </summary>
[Scoped]
public sealed class PromiseLetters(GoldthreadDb db, PostHoldersQuery holders, AssessmentLetters letters)
{
    public async Task AddAsync(
        PromisePlace place,
        Agency agency,
        IReadOnlyList<AgencyAction> made,
        CancellationToken cancel
    )
    {
        var people = await holders.OfAsync(made.Select(one => one.OwnerPostId), cancel);
        var partnership = await db
            .Partnerships.AsNoTracking()
            .SingleAsync(one => one.Id == place.PartnershipId, cancel);
        foreach (var owned in made.GroupBy(one => one.OwnerPostId))
        {
            if (owned.Key is not { } post || !people.TryGetValue(post, out var owner))
            {
                continue;
            }

            var first = owned.MinBy(one => one.Due)!;
            var count = Words.Plural(owned.Count(), "action");
            var letter = new AssessmentLetter(
                "M16",
                $"{count} for you from Section 11",
                [
                    $"{partnership.Name} has taken {count} of {agency.Name} from {place.CycleName} into its register, and your post answers for {(owned.Count() == 1 ? "it" : "them")}. The first is due on {Words.Date(first.Due)}.",
                    "Open each to read what is asked, and to say that you accept it or what you suggest instead.",
                ],
                ("See the actions", ImprovementPaths.MyActions()),
                ["If this is not yours to do, open it and suggest somebody else, or reply and tell us who."]
            )
            {
                To = [owner],
            };
            await letters.AddAsync(letter, $"s11-promised:{first.Id}", place.PartnershipId, cancel);
        }
    }
}
