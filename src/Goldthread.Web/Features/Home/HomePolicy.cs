using Goldthread.Platform.Access;

namespace Goldthread.Features.Home;

/// <summary>Home and search are for everybody who is signed in.</summary>
public static class HomePolicy
{
    public static readonly Policy Open = new("Home.Open", Enum.GetValues<Role>());
}
