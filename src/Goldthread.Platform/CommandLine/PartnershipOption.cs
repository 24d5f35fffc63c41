using System.CommandLine;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Platform.CommandLine;

/// <summary>The partnership that a command names.</summary>
public static class PartnershipOption
{
    /// <param name="what">Which partnership is meant: "The partnership whose set it is".</param>
    public static Option<string> Of(string what) =>
        new("--partnership") { Description = $"{what}, as its addresses name it.", Required = true };

    /// <summary>Sets scope and address to it; false where there is none of that name.</summary>
    public static async Task<bool> GoToAsync(IServiceProvider services, string slug, CancellationToken cancel)
    {
        var all = await services.GetRequiredService<IDirectory>().PartnershipsAsync(cancel);
        if (all.FirstOrDefault(one => one.Slug == slug) is not { } here)
        {
            return false;
        }

        services.GetRequiredService<Scope>().To(here.Id);
        services.GetRequiredService<Address>().Partnership = here;
        return true;
    }

    /// <summary>The same, and says so where there is none.</summary>
    public static async Task<bool> GoToAsync(
        IServiceProvider services,
        string slug,
        Terminal terminal,
        CancellationToken cancel
    )
    {
        var isThere = await GoToAsync(services, slug, cancel);
        if (!isThere)
        {
            await terminal.Error.WriteLineAsync($"There is no partnership “{slug}”.");
        }

        return isThere;
    }
}
