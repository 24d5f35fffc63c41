using Goldthread.Tests.Architecture.Planted.Features.Early;

namespace Goldthread.Tests.Architecture.Planted.Features.Late;

/// <summary>Planted: a late module that uses an earlier one, as it may, so that the two stand in a circle.</summary>
public sealed class LateNoun
{
    public LateImport? Import { get; set; }
}
