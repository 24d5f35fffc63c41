using Goldthread.GovUk.Forms;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Home;

/// <summary>The front door, what needs you, search, the standing pages, and what is said when something fails.</summary>
public sealed class HomeModule : IModule
{
    public void Allow(AccessRules access) =>
        access
            .Page("/Home/Today/WhatNeedsYou", HomePolicy.Open)
            .Page("/Home/Today/NeedsYouList", HomePolicy.Open)
            .Page("/Home/Owed/WhoOwesWhat", HomePolicy.Owed)
            .Page("/Home/Dates/MonthOfDates", HomePolicy.Open)
            .Page("/Home/SentMail/MessageLog", HomePolicy.Messages)
            .Page("/Home/Audit/AuditLog", HomePolicy.Audit)
            .Page("/Home/Audit/AuditEntry", HomePolicy.Audit)
            .Page("/Home/Audit/SharedAuditLog", HomePolicy.SharedAudit)
            .Page("/Home/Audit/SharedAuditEntry", HomePolicy.SharedAudit)
            .Page("/Home/Searching/SearchEverything", HomePolicy.Open)
            .Anonymous("/Home/FrontDoor/PublicHome", "the front door reads like a public notice board")
            .Anonymous("/Home/Standing/Help", "help is in the same place for everybody")
            .Anonymous("/Home/Standing/Contact", "anybody may need to reach the partnership team")
            .Anonymous("/Home/Standing/Accessibility", "the accessibility statement is public")
            .Anonymous("/Home/Standing/Privacy", "the privacy notice is public")
            .Anonymous("/Home/Standing/Cookies", "what cookies do is public")
            .Anonymous("/Home/Design/DesignGallery", "found in development only; shows components, no data")
            .Anonymous("/Home/Problems/ShowProblem", "what is said when something fails must reach everybody");

    /// <summary>The forms of every page read dates from three boxes.</summary>
    public void Add(IServiceCollection services, IConfiguration configuration) =>
        services.Configure<MvcOptions>(options => options.AddGovUkForms());

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHomeFiles();
        endpoints.MapCalendarFeed();
    }
}
