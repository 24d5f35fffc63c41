using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Platform.Access;

/// <summary>Turns the declared rules into the framework's own authorisation. What is not declared opens for nobody.</summary>
public static class AccessSetup
{
    public static void AddAccess(this IServiceCollection services, AccessRules rules)
    {
        services.AddSingleton(rules);
        services.AddScoped<CurrentUser>();
        services.AddScoped<Address>();
        services
            .AddAuthentication(SessionCookie.Scheme)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionCookie.Scheme, null);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalHandler>();
        services.AddScoped<IAuthorizationHandler, HoldsRoleHandler>();
        services.AddAuthorization(options =>
        {
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
            options.DefaultPolicy = options.FallbackPolicy;
            foreach (
                var policy in rules.All.Select(rule => rule.Policy).OfType<Policy>().Append(Policy.SignedIn).Distinct()
            )
            {
                options.AddPolicy(
                    policy.Name,
                    builder => builder.RequireAuthenticatedUser().AddRequirements(new HoldsRole(policy))
                );
            }
        });
    }

    /// <summary>Puts each rule on the pages it covers; a rule for one page wins over the rule of its folder.</summary>
    public static void Apply(this AccessRules rules, RazorPagesOptions options)
    {
        foreach (var rule in rules.All.Where(rule => rule.Policy is null))
        {
            options.Conventions.AllowAnonymousToPage(rule.Target);
        }

        options.Conventions.AddFolderApplicationModelConvention(
            "/",
            page =>
            {
                if (rules.For(page.ViewEnginePath) is { Policy: { } policy })
                {
                    page.EndpointMetadata.Add(new AuthorizeAttribute(policy.Name));
                }
            }
        );
    }

    /// <summary>The rule that covers a page: its own, or that of the nearest folder above it; nothing when undeclared.</summary>
    public static AccessRule? For(this AccessRules rules, string page) =>
        rules.All.FirstOrDefault(rule =>
            !rule.IsFolder && string.Equals(rule.Target, page, StringComparison.OrdinalIgnoreCase)
        )
        ?? rules
            .All.Where(rule =>
                rule.IsFolder && page.StartsWith($"{rule.Target.TrimEnd('/')}/", StringComparison.OrdinalIgnoreCase)
            )
            .MaxBy(rule => rule.Target.Length);
}
