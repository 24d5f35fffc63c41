using Goldthread.Tests.Architecture.Planted.Features.Early.Launching;
using Goldthread.Tests.Architecture.Planted.Features.Late.Demonstration;

namespace Goldthread.Tests.Architecture.Planted.Features.Late.Judging;

/// <summary>Planted: a verb that uses an earlier module's verb and a scene.</summary>
public sealed class JudgeLate(LaunchEarly launch)
{
    public string Judge() => new LateScene(launch).Play();
}
