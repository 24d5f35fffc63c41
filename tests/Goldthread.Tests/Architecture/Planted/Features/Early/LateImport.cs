using Goldthread.Tests.Architecture.Planted.Features.Late;

namespace Goldthread.Tests.Architecture.Planted.Features.Early;

/// <summary>Planted: an early module that uses a later one, as a type argument only.</summary>
public sealed class LateImport
{
    public IReadOnlyList<LateNoun> Nouns { get; } = [];
}
