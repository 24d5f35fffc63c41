using System.Globalization;

namespace Goldthread.Platform.Web;

/// <summary>Which page of a list this is, and the addresses of its neighbours.</summary>
/// <param name="Number">This page, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Previous">The address of the page before, if there is one.</param>
/// <param name="Next">The address of the page after, if there is one.</param>
public sealed record Paging(int Number, int Pages, string? Previous, string? Next)
{
    public static Paging None { get; } = new(1, 1, null, null);

    /// <param name="number">This page, from 1.</param>
    /// <param name="size">Rows a page.</param>
    /// <param name="total">Rows in all.</param>
    /// <param name="path">The list's address with its filters, without a page.</param>
    public static Paging Of(int number, int size, int total, string path)
    {
        var pages = Math.Max(1, (total + size - 1) / size);
        return new Paging(
            number,
            pages,
            number > 1 ? To(path, number - 1) : null,
            number < pages ? To(path, number + 1) : null
        );
    }

    private static string To(string path, int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}p={number}"
        );
}
