namespace Goldthread.Platform.Trail;

/// <summary>One pass over one chain, entry by entry.</summary>
/// <param name="chain">Its id.</param>
public sealed class ChainWalk(Guid chain)
{
    private string lastHash = TrailHead.NoHash;
    private string? lastUseCase;

    /// <summary>The number of the last entry found in order.</summary>
    public long Number { get; private set; }

    /// <returns>What is wrong with this entry, or nothing.</returns>
    public ChainFault? Step(TrailEntry entry)
    {
        var due = Number + 1;
        if (entry.Number != due)
        {
            return new ChainFault(due, null, "is missing");
        }

        if (entry.ComputeHash() != entry.Hash || entry.ChainId != chain)
        {
            return new ChainFault(due, entry.UseCase, "was altered");
        }

        if (entry.PreviousHash != lastHash)
        {
            return new ChainFault(
                due,
                entry.UseCase,
                "does not follow the entry before it: one of the two was replaced or moved"
            );
        }

        Number = due;
        lastHash = entry.Hash;
        lastUseCase = entry.UseCase;
        return null;
    }

    /// <param name="head">What the chain's end should be.</param>
    /// <returns>What is wrong with the end, or nothing.</returns>
    public ChainFault? End(TrailHead? head)
    {
        if (head is null)
        {
            return new ChainFault(Number, lastUseCase, "is the last, but the end of the chain is not recorded");
        }

        if (head.Number > Number)
        {
            return new ChainFault(
                Number + 1,
                null,
                FormattableString.Invariant($"is missing: the chain was cut off, it had {head.Number} entries")
            );
        }

        if (head.Number < Number)
        {
            return new ChainFault(head.Number + 1, null, "was added outside the application");
        }

        return head.Hash == lastHash
            ? null
            : new ChainFault(Number, lastUseCase, "was replaced: its hash is not the one recorded");
    }
}
