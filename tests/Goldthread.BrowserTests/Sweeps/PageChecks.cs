using System.Text.Json;
using Deque.AxeCore.Commons;
using Goldthread.BrowserTests.Support;
using Microsoft.Playwright;

namespace Goldthread.BrowserTests.Sweeps;

/// <summary>Asks an open page the questions of <c>checks.js</c> and of axe.</summary>
public static class PageChecks
{
    /// <summary>
    /// What axe finds and GOV.UK Frontend's own script does, each with the reason why it stays. Only the gallery of
    /// components shows them; a page of the product that used them would have to be decided anew.
    /// </summary>
    private static readonly (string Page, string Rule, string Because)[] Explained =
    [
        ("/design", "label-content-name-mismatch", "GOV.UK Frontend names the upload button by its label and status"),
    ];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string Script = Read();

    /// <summary>The faults that one check finds.</summary>
    public static Task<string[]> FaultsAsync(this Reader reader, string check) =>
        reader.Page.EvaluateAsync<string[]>($"(() => {{ const checks = {Script}; return checks.{check}(); }})()");

    public static Task<T> AskAsync<T>(this Reader reader, string check) =>
        reader.Page.EvaluateAsync<T>($"(() => {{ const checks = {Script}; return checks.{check}(); }})()");

    /// <summary>
    /// What axe finds by the tags of WCAG 2.2 level AA, where asking by tag also wakes the size of targets, and by its best
    /// practice.
    /// </summary>
    public static async Task<IReadOnlyList<string>> AxeAsync(this Reader reader)
    {
        await reader.Page.EvaluateAsync(Axe);
        var found = await reader.Page.EvaluateAsync<JsonElement>(
            """
            async () => {
              const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
              const run = await axe.run({ runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
              return run.violations.flatMap((rule) =>
                rule.nodes.slice(0, 5).map((node) => `${rule.id}: ${rule.help}. ${node.target.join(" ")} ${node.html.slice(0, 160)} ${node.any.concat(node.all).map((part) => part.message).slice(0, 1).join("")}`));
            }
            """
        );
        return
        [
            .. found
                .EnumerateArray()
                .Select(fault => fault.GetString()!)
                .Where(fault =>
                    !Explained.Any(known =>
                        known.Page == reader.Path && fault.StartsWith($"{known.Rule}:", StringComparison.Ordinal)
                    )
                )
                .Select(fault => $"axe {fault}"),
        ];
    }

    /// <summary>Goes through the page with Tab alone.</summary>
    public static async Task<IReadOnlyList<string>> TabAsync(this Reader reader)
    {
        List<string> faults = [];
        var stops = await reader.AskAsync<int>("stops");
        HashSet<int> reached = [];
        var (before, still) = (-2, 0);
        for (var press = 0; press < (stops * 2) + 5; press++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            var focus = await reader.AskAsync<JsonElement>("focused");
            var stop = focus.GetProperty("stop").GetInt32();
            if (stop < 0 && !focus.TryGetProperty("name", out _))
            {
                break;
            }

            faults.AddRange(focus.GetProperty("faults").EnumerateArray().Select(fault => fault.GetString()!));
            if (stop == 0 && reached.Count > 1)
            {
                break;
            }

            if (stop >= 0 && stop < before)
            {
                faults.Add($"the focus goes back to {focus.GetProperty("name").GetString()}");
            }

            // A date box or a number box may hold the focus for a press; a trap holds it for good.
            still = stop == before ? still + 1 : 0;
            if (still > 4)
            {
                faults.Add($"the focus stays in {focus.GetProperty("name").GetString()}");
                break;
            }

            before = stop;
            reached.Add(stop);
        }

        var missed = stops - reached.Count(stop => stop >= 0);
        if (missed > 0)
        {
            faults.Add($"Tab does not reach {missed} of {stops} links and fields");
        }

        return [.. faults.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Writes the page as a picture where <c>GOLDTHREAD_SCREENSHOTS</c> names a folder.</summary>
    public static async Task PictureAsync(this Reader reader, string template, int width)
    {
        if (Environment.GetEnvironmentVariable("GOLDTHREAD_SCREENSHOTS") is not { Length: > 0 } folder)
        {
            return;
        }

        var size = reader.Page.ViewportSize!;
        await reader.Page.SetViewportSizeAsync(width, width < 700 ? 844 : 900);
        var name =
            template == "/"
                ? "front-door"
                : template.Trim('/').Replace('/', '.').Replace(":guid", "").Replace(":int", "");
        await reader.Page.ScreenshotAsync(
            new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.{width}.png"), FullPage = true }
        );
        await reader.Page.SetViewportSizeAsync(size.Width, size.Height);
    }

    public static void IsSound(string page, IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, $"{page}\n{string.Join('\n', all)}");
    }

    private static string Read()
    {
        using var stream = typeof(PageChecks).Assembly.GetManifestResourceStream("checks.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
