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
        "accessibility",
        "account",
        "actions",
        "admin",
        "agency",
        "calendar",
        "contact",
        "cookies",
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
        "icons",
        "js",
        "privacy",
        "problem",
        "published",
        "s",
        "search",
        "set-up",
        "sign-in",
        "sign-out",
        "statistics",
    };

    private const int MostForRecord = 60;

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

    /// <summary>
    /// The last word of a record's address, from its name. Long names are cut; a name without a letter or number, and the
    /// word that the page for adding a record uses, give none.
    /// </summary>
    /// <param name="name">What the record is called.</param>
    /// <param name="field">The property that holds the name.</param>
    /// <exception cref="RuleBrokenException">It would have no address.</exception>
    public static string ForRecord(string name, string field)
    {
        var slug = From(name);
        slug = slug.Length <= MostForRecord ? slug : slug[..MostForRecord].Trim('-');
        return slug switch
        {
            "" => throw new RuleBrokenException("Use at least one letter from a to z, or a number.", field),
            "new" => throw new RuleBrokenException(
                "The service itself uses the word “new” in web addresses. Choose another name.",
                field
            ),
            _ => slug,
        };
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
