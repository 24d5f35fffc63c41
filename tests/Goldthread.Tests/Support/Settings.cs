using Goldthread.Platform.Web;

namespace Goldthread.Tests.Support;

/// <summary>Other settings for one test.</summary>
public static class Settings
{
    public static Product With(this Product product, params IReadOnlyList<(string Name, string? Value)> settings)
    {
        var changed = new Dictionary<string, string?>(product.Settings, StringComparer.Ordinal);
        foreach (var (name, value) in settings)
        {
            changed[name] = value;
        }

        return product with
        {
            Settings = changed,
        };
    }
}
