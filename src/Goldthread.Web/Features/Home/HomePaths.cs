using System.Globalization;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Home;

/// <summary>Addresses of this module.</summary>
public static class HomePaths
{
    public static string PublicHome() => "/";

    public static string WhatNeedsYou() => "/home";

    /// <summary>The whole of one list of Home.</summary>
    public static string WholeList(WorkSection section) => $"/home/{HomeSection.Of(section).Slug}";

    public static string WhoOwesWhat(string partnership) => $"/{partnership}/owed";

    /// <param name="partnership">The slug.</param>
    /// <param name="kind">csv or xlsx.</param>
    public static string OwedFile(string partnership, string kind) => $"/{partnership}/owed.{kind}";

    public static string MessageLog(string partnership) => $"/{partnership}/messages";

    /// <param name="partnership">The slug, or nothing for the chain that all partnerships share.</param>
    public static string AuditLog(string? partnership) => $"/{partnership ?? "admin"}/audit-log";

    /// <inheritdoc cref="AuditLog"/>
    public static string AuditEntry(string? partnership, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{AuditLog(partnership)}/{number}");

    /// <inheritdoc cref="AuditLog"/>
    public static string AuditFile(string? partnership) => $"{AuditLog(partnership)}.csv";

    public static string MonthOfDates() => "/calendar";

    public static string SearchEverything() => "/search";

    public static string Help() => "/help";

    public static string Contact() => "/contact";

    public static string Accessibility() => "/accessibility";

    public static string Privacy() => "/privacy";

    public static string Cookies() => "/cookies";

    public static string DesignGallery() => "/design";
}
