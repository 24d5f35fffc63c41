namespace Goldthread.Features.Dataset.Published;

/// <summary>
/// A place that published figures are about: a country, a region or a local authority, as it stood between two dates.
/// An authority is known by the pair of its old three-digit code and its ONS code, because either alone repeats.
/// </summary>
/// <param name="Level">National, regional or local authority.</param>
/// <param name="OnsCode">The nine-character code; `z` for places outside England.</param>
/// <param name="LaCode">The three-digit code of an authority; empty for a country or region.</param>
/// <param name="Name">The name in the reference list.</param>
/// <param name="OtherNames">Other names that published files use for it.</param>
/// <param name="From">First day, where known.</param>
/// <param name="To">Last day of a place that has ended.</param>
/// <param name="RegionCode">The region an authority lies in.</param>
/// <param name="SubRegionCode">Inner or Outer London for a London borough: also a regional row in published files.</param>
/// <param name="Successors">ONS codes that took over its area.</param>
public sealed record Area(
    GeographicLevel Level,
    string OnsCode,
    string LaCode,
    string Name,
    IReadOnlyList<string> OtherNames,
    DateOnly? From,
    DateOnly? To,
    string RegionCode,
    string SubRegionCode,
    IReadOnlyList<string> Successors
)
{
    /// <summary>What tells this place from every other, in storage too: `850/E10000014`, or the ONS code alone.</summary>
    public string Key { get; } =
        LaCode.Length > 0 ? $"{LaCode}/{OnsCode}"
        : OnsCode == "z" ? $"{Level}/{OnsCode}"
        : OnsCode;

    /// <summary>Whether a published name is one of this place’s, leaving case and punctuation aside.</summary>
    public bool IsCalled(ReadOnlySpan<char> name)
    {
        if (name.Equals(Name, StringComparison.Ordinal) || SameLetters(name, Name))
        {
            return true;
        }

        foreach (var other in OtherNames)
        {
            if (SameLetters(name, other))
            {
                return true;
            }
        }

        return false;
    }

    public bool Equals(Area? other) => other is not null && Key == other.Key;

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;

    private static bool SameLetters(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var (l, r) = (0, 0);
        while (true)
        {
            while (l < left.Length && !char.IsLetter(left[l]))
            {
                l++;
            }

            while (r < right.Length && !char.IsLetter(right[r]))
            {
                r++;
            }

            if (l == left.Length || r == right.Length)
            {
                return l == left.Length && r == right.Length;
            }

            if (char.ToUpperInvariant(left[l++]) != char.ToUpperInvariant(right[r++]))
            {
                return false;
            }
        }
    }
}
