using Goldthread.Tests.Architecture.Planted.Features.Early.Launching;

namespace Goldthread.Tests.Architecture.Planted.Features.Early;

/// <summary>Planted: a noun that knows a verb, in the body of an asynchronous method.</summary>
public sealed class EarlyNoun
{
    public static async Task<string> LaunchAsync()
    {
        await Task.Yield();
        return new[] { 1 }.Select(number => new LaunchEarly().Name(number)).Single();
    }
}
