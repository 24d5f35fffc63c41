namespace Goldthread.Features.Partnership;

/// <summary>The filters of a list as the query of its address, so that a filtered list can be kept and sent.</summary>
public static class Filters
{
    /// <summary>No list is longer; a page beyond it is a mistake in the address.</summary>
    public const int MostPages = 100_000;

    public static int LastPage(int total, int size) => Math.Max(1, (total + size - 1) / size);

    public static string ToQuery(params IEnumerable<(string Name, string? Value)> parts)
    {
        var query = string.Join(
            '&',
            parts
                .Where(part => !string.IsNullOrEmpty(part.Value))
                .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}")
        );
        return query.Length == 0 ? "" : $"?{query}";
    }
}

/// <summary>A filter that is on, and the address without it.</summary>
public sealed record ChosenFilter(string Text, string Path);
