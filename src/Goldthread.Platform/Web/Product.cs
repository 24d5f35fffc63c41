using System.Reflection;
using Goldthread.Platform.Jobs;

namespace Goldthread.Platform.Web;

/// <summary>What the floor is told about the product that stands on it.</summary>
/// <param name="Assembly">Where its features are.</param>
/// <param name="Modules">Its modules, foundations first.</param>
/// <param name="Schedule">What runs by itself, and when.</param>
public sealed record Product(Assembly Assembly, IReadOnlyList<IModule> Modules, IReadOnlyList<Recurring> Schedule)
{
    /// <summary>The largest file anybody may upload, in bytes.</summary>
    public long LargestUpload { get; init; } = 64 * 1024 * 1024;

    /// <summary>Settings that win over files and environment: a test's own data directory, a command's.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } =
        new Dictionary<string, string?>(StringComparer.Ordinal);

    public string Version => Assembly.GetName().Version?.ToString(3) ?? "0";
}
