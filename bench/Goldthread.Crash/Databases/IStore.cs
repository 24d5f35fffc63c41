using System.Data.Common;

namespace Goldthread.Crash.Databases;

/// <summary>A database of its own for one run, on either side of the product: how it is named and how it is read.</summary>
public interface IStore : IAsyncDisposable
{
    string Name { get; }

    /// <summary>What the product has to be told.</summary>
    IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Makes what has to be there before the product's first verb.</summary>
    Task PrepareAsync(Product product, CancellationToken cancel);

    /// <summary>Opens it past the product and its walls, to read.</summary>
    Task<DbConnection> OpenAsync(CancellationToken cancel);

    /// <summary>What the database says of its own soundness; nothing when it is sound.</summary>
    Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancel);
}
