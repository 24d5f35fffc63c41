using Goldthread.Tests.Architecture.Planted.Features.Early.Launching;

namespace Goldthread.Tests.Architecture.Planted.Features.Early.Closing;

/// <summary>Planted: a verb that uses its sibling.</summary>
public sealed class CloseEarly(LaunchEarly launch)
{
    public string Close() => launch.Name(1);
}
