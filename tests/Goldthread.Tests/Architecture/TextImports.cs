using System.Text.RegularExpressions;

namespace Goldthread.Tests.Architecture;

/// <summary>
/// Module rules read from text: <c>using</c> lines of C# (constants leave no trace in compiled code) and every full name
/// in a view.
/// </summary>
public sealed class TextImports(ModuleRules rules)
{
    private const string FeaturesFolder = "src/Goldthread.Web/Features/";

    private static readonly Regex Named = SourceFile.Pattern(@"\bGoldthread\.Features(\.\w+)+");

    /// <summary>Names of modules that are not earlier than the file's own.</summary>
    public IEnumerable<Fault> AgainstTheOrder(SourceFile file) =>
        from name in NamesIn(file)
        where name.To.Module.Length > 0 && name.To.Module != name.From.Module
        where !rules.IsEarlier(name.To.Module, than: name.From.Module)
        select file.Fault(name.Line, $"{name.Text}: {name.To.Module} is not earlier than {OrShared(name.From)}");

    /// <summary>Names of another folder's verbs; a folder that offers a use case is open to later modules.</summary>
    public IEnumerable<Fault> StrangersAmongVerbs(SourceFile file, IReadOnlySet<string> offered) =>
        from name in NamesIn(file)
        where IsFolder(name.To) && !ModuleRules.IsScene(name.From)
        where name.To.Module != name.From.Module || name.To.Folder != name.From.Folder
        where name.To.Module != name.From.Module || name.From.Folder.Length > 0
        where !(name.To.Module != name.From.Module && Offers(name.To, offered))
        select file.Fault(name.Line, $"{name.Text}: {name.To} is private to itself");

    private IEnumerable<(Place From, Place To, string Text, int Line)> NamesIn(SourceFile file)
    {
        if (!file.Path.StartsWith(FeaturesFolder, StringComparison.Ordinal))
        {
            return [];
        }

        var space =
            "Goldthread.Features." + file.Folder[(FeaturesFolder.Length - 1)..].TrimStart('/').Replace('/', '.');
        var home = rules.PlaceOf(space.TrimEnd('.'))!;
        return from found in file.Find(Named)
            let target = rules.PlaceOf(found.Match.Value)
            where target is not null
            select (home, target, found.Match.Value, found.Line);
    }

    // A type at a module's root, as in "@model Goldthread.Features.Dataset.Indicator", looks like a folder and is none.
    private static bool IsFolder(Place place) =>
        place.Folder.Length > 0
        && ProductFiles.All.Any(file =>
            file.Path.StartsWith($"{FeaturesFolder}{place.Module}/{place.Folder}/", StringComparison.Ordinal)
        );

    private static bool Offers(Place place, IReadOnlySet<string> offered) =>
        offered.Any(name =>
            name.StartsWith($"Goldthread.Features.{place.Module}.{place.Folder}.", StringComparison.Ordinal)
        );

    private static string OrShared(Place place) =>
        place.Module is "" or "Shared" ? "what all modules share" : place.Module;
}
