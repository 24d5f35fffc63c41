using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>One answer of radios, checkboxes or a select, or the word between two of them.</summary>
public sealed record Choice(string Value, string Text)
{
    public string? Hint { get; init; }

    /// <summary>True or false to decide; null to follow the bound value.</summary>
    public bool? Selected { get; init; }

    public bool Disabled { get; init; }

    /// <summary>Questions that belong to this answer alone; without script they stand open below it.</summary>
    public IHtmlContent? Revealed { get; init; }

    /// <summary>True for "None of these": choosing it clears the other checkboxes, where there is script.</summary>
    public bool Exclusive { get; init; }

    /// <summary>True for the word "or" between answers.</summary>
    public bool Divider { get; init; }

    public string? Id { get; init; }
}

/// <summary>An answer written in a view; its content is revealed when it is chosen.</summary>
[HtmlTargetElement("gt-choice")]
public sealed class GtChoice : TagHelper
{
    public string Value { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public bool? Selected { get; set; }

    public bool Disabled { get; set; }

    public bool Exclusive { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        Collected.Add(
            context,
            new Choice(Value, Label)
            {
                Hint = string.IsNullOrEmpty(Hint) ? null : Hint,
                Selected = Selected,
                Disabled = Disabled,
                Exclusive = Exclusive,
                Revealed = content.IsEmptyOrWhiteSpace ? null : Markup.Ready(content.GetContent()),
            }
        );
        output.SuppressOutput();
    }
}

/// <summary>The word between two answers, usually "or".</summary>
[HtmlTargetElement("gt-choice-divider")]
public sealed class GtChoiceDivider : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        Collected.Add(context, new Choice("", content.GetContent().Trim()) { Divider = true });
        output.SuppressOutput();
    }
}

/// <summary>How child tags hand what they say to the tag around them.</summary>
internal static class Collected
{
    /// <summary>Starts a list for the children of a tag; nested tags of the same kind have their own.</summary>
    public static List<T> Start<T>(TagHelperContext context)
    {
        var list = new List<T>();
        context.Items[typeof(T)] = list;
        return list;
    }

    /// <summary>Adds to the list of the nearest tag that collects this kind.</summary>
    /// <exception cref="InvalidOperationException">The child stands outside any such tag.</exception>
    public static void Add<T>(TagHelperContext context, T item)
    {
        if (!context.Items.TryGetValue(typeof(T), out var list))
        {
            throw new InvalidOperationException($"A {typeof(T).Name} stands outside the component it belongs to.");
        }

        ((List<T>)list).Add(item);
    }
}
