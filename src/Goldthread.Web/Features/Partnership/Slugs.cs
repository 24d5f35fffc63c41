using System.Globalization;
using System.Text;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Partnership;

/// <summary>The words of web addresses: lower case, hyphens, nothing else.</summary>
public static class Slugs
{
    /// <summary>First words of addresses that belong to the product, so that no partnership may take them.</summary>
    public static readonly IReadOnlySet<string> Reserved = new HashSet<string>(StringComparer.Ordinal)
    {
        "account",
        "admin",
        "agency",
        "calendar",
        "css",
        "data",
        "demonstration",
        "design",
        "fonts",
        "health",
        "help",
        "home",
        "images",
        "invite",
        "js",
        "problem",
        "published",
        "search",
        "set-up",
        "sign-in",
        "sign-out",
        "statistics",
    };

    /// <exception cref="RuleBrokenException">Not a slug, or one that the product needs itself.</exception>
    public static string Require(string slug)
    {
        var fits = slug.Length is > 1 and <= 40 && slug == From(slug);
        if (!fits)
        {
            throw new RuleBrokenException(
                "Use lower-case letters, numbers and hyphens only, like isle-of-wight.",
                "Slug"
            );
        }

        return Reserved.Contains(slug)
            ? throw new RuleBrokenException(
                $"The address “{slug}” is used by the service itself. Choose another.",
                "Slug"
            )
            : slug;
    }

    /// <summary>"Hampshire and Isle of Wight NHS" becomes <c>hampshire-and-isle-of-wight-nhs</c>.</summary>
    public static string From(string words)
    {
        var slug = new StringBuilder();
        foreach (var sign in words.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(sign))
            {
                slug.Append(char.ToLowerInvariant(sign));
            }
            else if (
                CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark
                && sign is not ('’' or '\'')
                && slug.Length > 0
                && slug[^1] != '-'
            )
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }
}
