using System.Globalization;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Improvement.ChangingMany;

/// <summary>Actions of two agencies under F-002, named A-9001 and so on, in the states that a test asks for.</summary>
public static class PlantedActions
{
    public static readonly DateOnly Due = new(2027, 1, 15);

    private static readonly DateOnly Began = new(2026, 11, 2);

    public static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"A-{9000 + number}");

    /// <summary>Adds the action with this number and lets the test bring it further.</summary>
    public static Task PlantAsync(
        this Site site,
        int number,
        string agency = "Constabulary",
        Action<AgencyAction>? further = null
    ) =>
        site.WriteAsync(async db =>
        {
            var hampshire = await db.Partnerships.SingleAsync(one => one.Slug == "hampshire");
            var finding = await db.Findings.SingleAsync(one =>
                one.Reference == "F-002" && one.PartnershipId == hampshire.Id
            );
            var there = await db.Agencies.SingleAsync(one => one.ShortName == agency);
            var owner = await db
                .Posts.Where(post => post.AgencyId == there.Id)
                .OrderByDescending(post => post.Title)
                .FirstAsync();
            var text = new ActionText(
                $"Planted action {number.ToString(CultureInfo.InvariantCulture)}",
                null,
                null,
                ActionStrength.SupportsPeople,
                owner.Id,
                null,
                Due
            );
            var action = new AgencyAction(finding, null, there, Reference(number), text, Began);
            action.GoUnchecked("It is small.");
            further?.Invoke(action);
            db.Add(action);
        });

    public static void Agreed(AgencyAction action) =>
        action.Agree(Began, "Quality officer, Hampshire", hasCheck: false);

    public static Task<AgencyAction> ActionAsync(this Site site, int number) =>
        site.LookAsync(db => db.Actions.SingleAsync(one => one.Reference == Reference(number)));

    public static Task<Guid> PostAsync(this Site site, string title) =>
        site.LookAsync(db => db.Posts.Where(post => post.Title == title).Select(post => post.Id).SingleAsync());

    /// <summary>A unit of work of its own that changes something and saves.</summary>
    public static async Task WriteAsync(this Site site, Func<GoldthreadDb, Task> change)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<CurrentUser>().ActAs("Test");
        var all = await services.GetRequiredService<IDirectory>().PartnershipsAsync(default);
        services.GetRequiredService<Scope>().To(all.Select(partnership => partnership.Id));
        var db = services.GetRequiredService<GoldthreadDb>();
        await change(db);
        await db.SaveChangesAsync(site, default);
    }
}
