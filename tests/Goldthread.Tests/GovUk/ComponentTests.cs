using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Goldthread.Tests.GovUk;

/// <summary>The tag helpers against the examples GOV.UK Frontend 6.6.0 publishes, compared as parsed HTML.</summary>
public sealed class ComponentTests
{
    public static TheoryData<string> Components => [.. Fixture.Components];

    [Theory]
    [MemberData(nameof(Components))]
    public async Task A_component_writes_the_published_markup(string component)
    {
        var faults = new List<string>();
        foreach (var fixture in Fixture.Of(component))
        {
            try
            {
                var (expected, actual) = (Normal(fixture.Html), Normal(await FixtureMap.RenderAsync(fixture)));
                if (expected != actual)
                {
                    faults.Add($"{component}: {fixture.Name}\n--- published\n{expected}\n--- ours\n{actual}");
                }
            }
            catch (NotSupportedException refused)
            {
                faults.Add($"{component}: {fixture.Name}: {refused.Message}");
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    [Fact]
    public void Every_published_example_is_proved_or_listed_as_not_offered()
    {
        var proved = Fixture
            .Components.SelectMany(Fixture.Of)
            .Select(fixture => $"{fixture.Component}: {fixture.Name}");
        var listed = Fixture.NotOffered();
        Assert.Equal(Fixture.AllNames().Order(), proved.Concat(listed.Keys).Order());
        Assert.All(listed.Values, reason => Assert.NotEmpty(reason));
    }

    private static string Normal(string html)
    {
        var document = new HtmlParser().ParseDocument("<body>" + html);
        var lines = new List<string>();
        foreach (var node in document.Body!.ChildNodes)
        {
            Write(node, 0, lines);
        }

        return string.Join('\n', lines);
    }

    private static void Write(INode node, int depth, List<string> lines)
    {
        var indent = new string(' ', depth);
        if (node is IElement element)
        {
            var attributes = element
                .Attributes.Where(attribute => attribute.Name != "class" || attribute.Value.Length > 0)
                .OrderBy(attribute => attribute.Name, StringComparer.Ordinal)
                .Select(attribute =>
                    attribute.Name == "class"
                        ? $"class={string.Join('.', element.ClassList.Order(StringComparer.Ordinal))}"
                        : $"{attribute.Name}={attribute.Value}"
                );
            lines.Add($"{indent}{element.LocalName} {string.Join(' ', attributes)}".TrimEnd());
            foreach (var child in element.ChildNodes)
            {
                Write(child, depth + 1, lines);
            }
        }
        else if (
            node is IText text
            && text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        )
        {
            lines.Add($"{indent}\"{string.Join(' ', words)}\"");
        }
    }
}
