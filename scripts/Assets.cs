#:property RestorePackagesWithLockFile=false
#:property GenerateDocumentationFile=false
#:property JsonSerializerIsReflectionEnabledByDefault=true

// Copies the third-party assets that are committed here out of node_modules (run "npm ci" first, or "make assets").
// Exits 1, naming them, when --check finds that a committed file differs from its package.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

var check = args.Contains("--check");
var different = new List<string>();
const string Web = "src/Goldthread.Web/wwwroot";
const string Typefaces = "src/Goldthread.GovUk/Charts/Fonts";
const string Next = "node_modules/@expo-google-fonts/atkinson-hyperlegible-next";
const string Variable = "atkinson-hyperlegible-next-latin-wght-normal.woff2";

var script = File.ReadAllText("node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js");
Put(
    $"{Web}/js/govuk-frontend.min.js",
    script[..script.IndexOf("//# sourceMappingURL", StringComparison.Ordinal)] + "\n"
);
Copy($"node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/{Variable}", $"{Web}/fonts/{Variable}");
Copy(
    $"{Next}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
    $"{Typefaces}/AtkinsonHyperlegibleNext_400Regular.ttf"
);
Copy($"{Next}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf", $"{Typefaces}/AtkinsonHyperlegibleNext_700Bold.ttf");
Fixtures("tests/Goldthread.Tests/GovUk/Fixtures");

foreach (var path in different)
{
    Console.Error.WriteLine($"{path}: differs from its package");
}

return different.Count == 0 ? 0 : 1;

void Copy(string from, string to) => PutBytes(to, File.ReadAllBytes(from));

void Put(string path, string text) => PutBytes(path, System.Text.Encoding.UTF8.GetBytes(text));

void PutBytes(string path, byte[] bytes)
{
    if (!check)
    {
        File.WriteAllBytes(path, bytes);
    }
    else if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
    {
        different.Add(path);
    }
}

// Every component that has a fixtures file here, without the fixtures listed as not offered. The names of all are kept,
// so that a test can see that none was forgotten.
void Fixtures(string folder)
{
    var refused = File.ReadLines($"{folder}/not-offered.txt")
        .Where(line => line.Contains(": ", StringComparison.Ordinal) && !line.StartsWith('#'))
        .Select(line => line[..line.LastIndexOf(": ", StringComparison.Ordinal)])
        .ToHashSet();
    var options = new JsonSerializerOptions
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    foreach (var component in File.ReadLines($"{folder}/components.txt"))
    {
        var source = JsonNode.Parse(
            File.ReadAllText($"node_modules/govuk-frontend/dist/govuk/components/{component}/fixtures.json")
        )!;
        var all = source["fixtures"]!.AsArray().Select(fixture => fixture!).ToList();
        var wanted = all.Where(fixture => !refused.Contains($"{component}: {fixture["name"]}"));
        var kept = new JsonObject
        {
            ["names"] = new JsonArray([.. all.Select(fixture => fixture["name"]!.DeepClone())]),
            ["fixtures"] = new JsonArray([
                .. wanted.Select(fixture => new JsonObject
                {
                    ["name"] = fixture["name"]!.DeepClone(),
                    ["options"] = fixture["options"]!.DeepClone(),
                    ["html"] = fixture["html"]!.DeepClone(),
                }),
            ]),
        };
        Put($"{folder}/{component}.json", kept.ToJsonString(options) + "\n");
    }
}
