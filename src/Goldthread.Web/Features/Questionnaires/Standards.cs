using Goldthread.Features.Partnership;

namespace Goldthread.Features.Questionnaires;

/// <summary>
/// The standards that questions of every tool speak to, so that what leaders, staff and auditors say can be laid side by
/// side. They ship with the product.
/// </summary>
public static class Standards
{
    private static readonly Lazy<ShippedStandards> Shipped = new(() =>
        ShippedText.Read<ShippedStandards>("standards.yaml")
    );

    private static readonly Lazy<IReadOnlyList<Standard>> InOrder = new(() =>
        [.. Shipped.Value.Standards.Select(one => new Standard(one.Code, one.Number, one.Title, one.Meaning))]
    );

    /// <summary>All, in the order of their numbers.</summary>
    public static IReadOnlyList<Standard> All => InOrder.Value;

    /// <summary>The edition of Working Together to Safeguard Children that shipped sets name.</summary>
    public static string GuidanceEdition => Shipped.Value.GuidanceEdition;

    public static Standard? Find(string? code) => All.FirstOrDefault(one => one.Code == code);

    private sealed class ShippedStandards
    {
        public string GuidanceEdition { get; init; } = "";

        public List<ShippedStandard> Standards { get; init; } = [];
    }

    private sealed class ShippedStandard
    {
        public string Code { get; init; } = "";

        public int Number { get; init; }

        public string Title { get; init; } = "";

        public string Meaning { get; init; } = "";
    }
}

/// <param name="Code">Stable, in files only: "STD01".</param>
/// <param name="Number">As it is called on screen, so that STD11 is never taken for section 11.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Meaning">What it asks for, in a sentence.</param>
public sealed record Standard(string Code, int Number, string Title, string Meaning)
{
    /// <summary>"Standard 1".</summary>
    public string Name => FormattableString.Invariant($"Standard {Number}");

    /// <summary>"Standard 1: Leadership and accountability".</summary>
    public string FullName => $"{Name}: {Title}";
}
