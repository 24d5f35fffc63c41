namespace Goldthread.Tests.Architecture.Planted.Features.Early.Launching;

/// <summary>Planted: a verb.</summary>
public sealed class LaunchEarly
{
    public string Name(int number) => $"launch {number}";
}
