using Goldthread.Tests.Architecture.Planted.Features.Early.Launching;

namespace Goldthread.Tests.Architecture.Planted.Features.Late.Demonstration;

/// <summary>Planted: a scene, which may use the verbs of its own and of earlier modules.</summary>
public sealed class LateScene(LaunchEarly launch)
{
    public string Play() => launch.Name(2);
}
