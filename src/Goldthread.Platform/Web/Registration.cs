using System.Reflection;
using Goldthread.Platform.Data;
using Goldthread.Platform.Events;
using Goldthread.Platform.Work;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Platform.Web;

/// <summary>
/// One scan registers use cases, handlers, queries and contribution points, so that no file has to name every class of the
/// product.
/// </summary>
public static class Registration
{
    public static void AddFound(this IServiceCollection services, FeatureAssemblies features)
    {
        foreach (var type in features.Classes())
        {
            if (
                type.GetCustomAttribute<UseCaseAttribute>() is not null
                || type.GetCustomAttribute<ScopedAttribute>() is not null
                || type.Name.EndsWith("Query", StringComparison.Ordinal)
            )
            {
                services.AddScoped(type);
            }

            foreach (var face in type.GetInterfaces().Where(IsCollected))
            {
                services.AddScoped(face, type);
            }
        }
    }

    private static bool IsCollected(Type face) =>
        face.GetCustomAttribute<ContributionPointAttribute>() is not null
        || (face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IHandle<>));
}
