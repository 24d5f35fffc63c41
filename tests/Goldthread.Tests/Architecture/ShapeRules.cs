using System.Reflection;

namespace Goldthread.Tests.Architecture;

/// <summary>What a class may take and offer, as questions over types.</summary>
public static class ShapeRules
{
    /// <summary>The most arguments that a constructor may take.</summary>
    public const int MostParameters = 7;

    private static readonly string[] EdgeFiles =
    [
        ".cshtml.cs",
        "Page.cs",
        "Module.cs",
        "Endpoints.cs",
        "TagHelper.cs",
        ".cshtml",
    ];

    /// <summary>Pairs of use cases of which the first takes the second, directly, as a function or as a list.</summary>
    public static IEnumerable<(Type Caller, Type Called)> CallsBetween(IReadOnlyCollection<Type> useCases) =>
        from caller in useCases
        from constructor in caller.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        from parameter in constructor.GetParameters()
        from part in PartsOf(parameter.ParameterType)
        where part != caller && useCases.Contains(part)
        select (caller, part);

    /// <summary>The one door of a use case: exactly one public method of its own, called RunAsync.</summary>
    public static bool HasOneDoor(Type useCase) =>
        useCase
            .GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName)
            .Select(method => method.Name)
            .SequenceEqual(["RunAsync"]);

    /// <summary>The handlers of a page for posted forms.</summary>
    public static IReadOnlyList<string> PostHandlers(Type page) =>
        [
            .. page.GetMethods(BindingFlags.Instance | BindingFlags.Public)
                .Select(method => method.Name)
                .Where(name => name.StartsWith("OnPost", StringComparison.Ordinal)),
        ];

    /// <summary>Whether a type is a page model, wherever it stands.</summary>
    public static bool IsPage(Type type) =>
        !type.IsAbstract
        && Ancestors(type).Any(parent => parent.FullName == "Microsoft.AspNetCore.Mvc.RazorPages.PageModel");

    /// <summary>The most arguments any constructor takes. Records only carry values and have as many as they need.</summary>
    public static int Parameters(Type type) =>
        type.GetMethod("<Clone>$") is not null || type.IsValueType
            ? 0
            : type.GetConstructors().Select(constructor => constructor.GetParameters().Length).DefaultIfEmpty().Max();

    /// <summary>What a type of a module uses of the web, unless its file is an edge.</summary>
    /// <param name="file">The file that declares the type; empty for what the Razor compiler generated.</param>
    public static IEnumerable<string> WebUses(TypeNode type, string file) =>
        file.Length == 0 || EdgeFiles.Any(ending => file.EndsWith(ending, StringComparison.Ordinal))
            ? []
            : type
                .Uses.Where(used => used.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal))
                .Where(used => !(IsIdentity(used) && file.Contains("/Features/Accounts/", StringComparison.Ordinal)));

    private static bool IsIdentity(string used) =>
        used.StartsWith("Microsoft.AspNetCore.Identity.", StringComparison.Ordinal);

    private static IEnumerable<Type> PartsOf(Type type) =>
        type.IsArray ? PartsOf(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(PartsOf)
        : [type];

    private static IEnumerable<Type> Ancestors(Type type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            yield return parent;
        }
    }
}
