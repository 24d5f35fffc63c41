using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Agreed;

/// <summary>The names of the framework’s themes as the partnership writes them.</summary>
public static class ThemeNames
{
    public static Task<Dictionary<int, string>> OfAsync(GoldthreadDb db, CancellationToken cancel) =>
        db
            .Themes.AsNoTracking()
            .Where(theme => theme.Kind == ThemeKind.Dataset && theme.Number != null)
            .GroupBy(theme => theme.Number!.Value)
            .Select(theme => new { theme.Key, Name = theme.Min(one => one.Name)! })
            .ToDictionaryAsync(theme => theme.Key, theme => theme.Name, cancel);

    /// <summary>A joint body has no themes of its own; there the number stands alone.</summary>
    public static string Say(Dictionary<int, string> names, int number) =>
        names.TryGetValue(number, out var name) ? $"{Words.Count(number)}. {name}" : $"Theme {Words.Count(number)}";
}
