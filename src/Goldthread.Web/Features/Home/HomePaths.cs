namespace Goldthread.Features.Home;

/// <summary>Addresses of this module.</summary>
public static class HomePaths
{
    public static string PublicHome() => "/";

    public static string WhatNeedsYou() => "/home";

    public static string SearchEverything() => "/search";

    public static string Help() => "/help";

    public static string Contact() => "/contact";

    public static string Accessibility() => "/accessibility";

    public static string Privacy() => "/privacy";

    public static string Cookies() => "/cookies";

    public static string DesignGallery() => "/design";
}
