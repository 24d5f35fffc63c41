using Goldthread.Features.Improvement;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement;

/// <summary>The status that a page reckons and the one that the database finds are the same, on a grid of days.</summary>
public sealed class ActionConditionsTests
{
    private static readonly DateOnly Today = Acting.ActionsSite.Today;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_database_finds_what_the_page_says(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await Acting.ActionsSite.AddManyAsync(site, 60);
        await site.LookAsync(async db =>
        {
            var all = await db.Actions.AsNoTracking().ToListAsync();
            Assert.True(all.Select(action => action.StatusOn(Today)).Distinct().Count() >= 8);
            foreach (var status in Enum.GetValues<ActionStatus>())
            {
                var found = await db.Actions.WithStatus(status, Today).Select(action => action.Id).ToListAsync();
                Assert.Equal(
                    all.Where(action => action.StatusOn(Today) == status).Select(action => action.Id).Order(),
                    found.Order()
                );
            }

            Assert.Equal(
                all.Where(action => action.IsOpen).Select(action => action.Id).Order(),
                (await db.Actions.Where(ActionConditions.Open).Select(action => action.Id).ToListAsync()).Order()
            );
            var ranked = await db
                .Actions.OrderBy(ActionConditions.Rank(Today))
                .Select(action => action.Id)
                .ToListAsync();
            var statuses = all.ToDictionary(action => action.Id, action => action.StatusOn(Today));
            Assert.Equal(statuses.Values.Order(), ranked.Select(id => statuses[id]));
            return true;
        });
    }
}
