using System.Globalization;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.ChangingMany;

/// <summary>One change that somebody asks for on many actions.</summary>
/// <param name="Kind">What changes.</param>
/// <param name="Reason">Why; it is kept with every action.</param>
public sealed record BulkAsk(BulkChangeKind Kind, string Reason)
{
    /// <summary>The most actions that change at once: a page that a person can still read before saying yes.</summary>
    public const int Most = 500;

    private const int LongestMove = 3650;

    /// <summary>The post that answers from now on.</summary>
    public Guid? OwnerPostId { get; init; }

    /// <summary>The day all of them are due.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Or by how many days each of them moves.</summary>
    public int? Days { get; init; }

    /// <exception cref="RuleBrokenException">What the kind needs is missing, or there is too much of it.</exception>
    public BulkAsk Checked()
    {
        if (Kind == BulkChangeKind.Owner && OwnerPostId is null)
        {
            throw new RuleBrokenException("Choose who answers for these actions.", nameof(OwnerPostId));
        }

        if (Kind == BulkChangeKind.DueDate && (Due is null) == (Days is null))
        {
            throw new RuleBrokenException("Enter the new date, or by how many days each date moves.", nameof(Due));
        }

        if (Days is < 1 or > LongestMove)
        {
            throw new RuleBrokenException(
                string.Create(CultureInfo.InvariantCulture, $"Enter a number of days from 1 to {LongestMove}."),
                nameof(Days)
            );
        }

        return this;
    }

    /// <summary>Why so many cannot change together, or nothing where they can.</summary>
    public static string? RefuseCount(int chosen) =>
        chosen == 0 ? "Choose at least one action in the list first."
        : chosen > Most
            ? $"You have chosen more than {Words.Count(Most)} actions. Change at most {Words.Count(Most)} at a time."
        : null;
}
