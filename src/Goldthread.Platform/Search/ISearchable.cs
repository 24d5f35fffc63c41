namespace Goldthread.Platform.Search;

/// <summary>An entity that people find by words. Its entry is written whenever it is saved.</summary>
public interface ISearchable
{
    /// <summary>What to find it by, or nothing when it should not be found (any more).</summary>
    SearchText? Search();
}

/// <param name="Kind">What it is, in words.</param>
/// <param name="Reference">Its reference, which a search for it opens at once.</param>
/// <param name="Title">What the result's link says.</param>
/// <param name="Body">The rest of the words.</param>
/// <param name="Path">Address below the partnership, or whole where no partnership owns it; may hold no <c>{partnership}</c>.</param>
/// <param name="Policy">Name of the policy that opens the page.</param>
public sealed record SearchText(string Kind, string? Reference, string Title, string Body, string Path, string Policy)
{
    /// <summary>Stands for no agency at all: found only by people who see the rows of every agency.</summary>
    public static readonly Guid NoAgency = Guid.Empty;

    /// <summary>The one agency whose people find it; nothing where every agency's do.</summary>
    public Guid? AgencyId { get; init; }
}
