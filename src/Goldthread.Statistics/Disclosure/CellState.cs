namespace Goldthread.Statistics.Disclosure;

/// <summary>How a cell of a table stands while it is decided what may be shown.</summary>
internal enum CellState
{
    /// <summary>Shown unless something speaks against it.</summary>
    Open,

    /// <summary>Known to everybody already: it cannot be hidden any more.</summary>
    Known,

    /// <summary>Hidden because it is small, or because it was hidden before.</summary>
    Hidden,

    /// <summary>Hidden only because others could be worked out from it.</summary>
    Covering,

    /// <summary>Hidden, and found to be protected by what is hidden in another table with it.</summary>
    Settled,

    /// <summary>Never shown, and not in need of protection: a total that nobody publishes.</summary>
    Unpublished,

    /// <summary>There is no count.</summary>
    Missing,
}
