using System.CommandLine;
using Goldthread.Platform.Access;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data;

namespace Goldthread.Features.Dataset.BringingIndicators;

/// <summary>The partnership that a command about a set names.</summary>
internal static class SetPlace
{
    public static Option<string> Option() =>
        new("--partnership")
        {
            Description = "The partnership whose set it is, as its addresses name it.",
            Required = true,
        };

    /// <summary>Sets scope and address to it; says so and returns false where there is none of that name.</summary>
    public static async Task<bool> GoToAsync(
        IServiceProvider services,
        string slug,
        Terminal terminal,
        CancellationToken cancel
    )
    {
        var all = await services.GetRequiredService<IDirectory>().PartnershipsAsync(cancel);
        if (all.FirstOrDefault(one => one.Slug == slug) is not { } here)
        {
            await terminal.Error.WriteLineAsync($"There is no partnership “{slug}”.");
            return false;
        }

        services.GetRequiredService<Scope>().To(here.Id);
        services.GetRequiredService<Address>().Partnership = here;
        return true;
    }
}
