using System.Text.Json;
using System.Text.Json.Nodes;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.GovUk;

/// <summary>An example that GOV.UK Frontend publishes of one of its components: options in, HTML out.</summary>
public sealed record Fixture(string Component, string Name, JsonObject Options, string Html)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Goldthread.Tests/GovUk/Fixtures");

    public static IReadOnlyList<string> Components { get; } = File.ReadAllLines(Path.Combine(Folder, "components.txt"));

    /// <summary>"component: name" of every example the package publishes.</summary>
    public static IEnumerable<string> AllNames() =>
        Components.SelectMany(component =>
            Read(component).GetProperty("names").EnumerateArray().Select(name => $"{component}: {name}")
        );

    /// <summary>"component: name" of every example left out, with its reason.</summary>
    public static IReadOnlyDictionary<string, string> NotOffered() =>
        File.ReadLines(Path.Combine(Folder, "not-offered.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => (line, Cut: line.LastIndexOf(": ", StringComparison.Ordinal)))
            .ToDictionary(entry => entry.line[..entry.Cut], entry => entry.line[(entry.Cut + 2)..]);

    public static IReadOnlyList<Fixture> Of(string component) =>
        [
            .. Read(component)
                .GetProperty("fixtures")
                .EnumerateArray()
                .Select(fixture => new Fixture(
                    component,
                    fixture.GetProperty("name").GetString()!,
                    JsonNode.Parse(fixture.GetProperty("options").GetRawText())!.AsObject(),
                    fixture.GetProperty("html").GetString()!
                )),
        ];

    private static JsonElement Read(string component) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, component + ".json"))).RootElement;
}
