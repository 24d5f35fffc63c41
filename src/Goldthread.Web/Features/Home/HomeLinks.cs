using Goldthread.Platform.Work;

namespace Goldthread.Features.Home;

/// <summary>Home first, search in the right-hand slot.</summary>
public sealed class HomeLinks : INavigation
{
    public IEnumerable<NavigationLink> Links() =>
        [
            new NavigationLink(10, "Home", HomePaths.WhatNeedsYou(), HomePolicy.Open),
            new NavigationLink(110, "Search", HomePaths.SearchEverything(), HomePolicy.Open),
        ];
}
