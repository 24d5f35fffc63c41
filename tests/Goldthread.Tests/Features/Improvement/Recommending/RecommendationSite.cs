using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Improvement.Recommending;

/// <summary>Names, places and short ways that the tests of recommendations and challenges share.</summary>
public static class RecommendationSite
{
    public const string Team = "Business manager, Hampshire";
    public const string Police = "Section 11 lead, police";
    public const string Board = "Safeguarding lead, integrated care board";
    public const string Chair = "Independent chair, Hampshire";
    public const string ScrutinyChair = "Scrutiny Group chair, Hampshire";
    public const string First = "/hampshire/recommendations/R-001";

    public static readonly DateOnly Today = new(2026, 11, 24);

    public static readonly DateOnly Late = new(2026, 10, 21);

    /// <summary>Makes R-002 and asks these agencies, by their slugs.</summary>
    public static Task<ShownPage> RecommendAsync(Visitor team, string agency = "constabulary") =>
        team.FillAsync(
            "/hampshire/findings/F-002/recommend",
            ("Wording", "Send the record by a shared form."),
            ("Difference", "Everyone acts on one plan."),
            ("HowWeWillKnow", "Re-audit."),
            ("ByWhen", Today.AddDays(90)),
            ("Agencies", agency)
        );

    public static Task<Addressee> AskedAsync(Site site, string reference, string agency) =>
        site.LookAsync(db =>
            db.Addressees.SingleAsync(asked =>
                db.Set<Recommendation>().Any(one => one.Id == asked.RecommendationId && one.Reference == reference)
                && db.Set<Agency>().Any(one => one.Id == asked.AgencyId && one.Slug == agency)
            )
        );

    /// <summary>The main link of what happens next.</summary>
    public static string? Primary(ShownPage page) =>
        page.Document.QuerySelector("section.next a.govuk-button")?.GetAttribute("href");

    public static string Next(ShownPage page) => page.Document.QuerySelector("section.next p")!.TextContent.Trim();

    /// <summary>A unit of work of a person, outside any request; below Hampshire where it says so.</summary>
    public static async Task<T> WorkAsync<T>(
        Site site,
        string post,
        Func<IServiceProvider, CurrentUser, Task<T>> work,
        bool inHampshire = false
    )
    {
        await using var scope = site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var directory = services.GetRequiredService<IDirectory>();
        var db = services.GetRequiredService<GoldthreadDb>();
        var reach = services.GetRequiredService<Scope>();
        var all = await directory.PartnershipsAsync(default);
        reach.To(all.Select(one => one.Id));
        var held = await db.Posts.SingleAsync(one => one.Title == post);
        var user = services.GetRequiredService<CurrentUser>();
        var person = new SignedInPerson(
            Guid.CreateVersion7(),
            held.PersonId,
            Guid.CreateVersion7(),
            post,
            "post@example.org"
        );
        user.SignIn(person, await directory.PostsOfAsync(held.PersonId, Today, default));
        reach.To(user.Reach(), user.WholeReach(), user.AgencyReach());
        if (inHampshire)
        {
            var hampshire = all.Single(one => one.Slug == "hampshire");
            services.GetRequiredService<Address>().Partnership = hampshire;
            reach.NarrowTo(hampshire.Id);
        }

        return await work(services, user);
    }
}
