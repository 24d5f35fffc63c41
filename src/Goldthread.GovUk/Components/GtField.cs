using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>
/// A form field. <c>for</c> binds its name, id, value and error at once; label, hint and error are tied to the control by
/// <c>aria-describedby</c>. Explicit attributes win over what <c>for</c> says. No field carries HTML validation: the
/// server checks and says so in words.
/// </summary>
public abstract class GtField : GtComponent
{
    /// <summary>The property of the page model that the field fills.</summary>
    public ModelExpression? For { get; set; }

    /// <summary>The label, or the legend of a group.</summary>
    public string? Label { get; set; }

    /// <summary>One of s, m, l: the size of the label.</summary>
    public string? LabelSize { get; set; }

    /// <summary>True when the label is the page's heading: it is then wrapped in an <c>h1</c>.</summary>
    public bool IsHeading { get; set; }

    /// <summary>A view that says nothing hands over an empty text, which is no hint.</summary>
    public string? Hint
    {
        get;
        set => field = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>The error message. Without one, the first error of the property in the model state is shown.</summary>
    public string? Error
    {
        get;
        set => field = string.IsNullOrEmpty(value) ? null : value;
    }

    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>Ids of further elements that describe the control.</summary>
    public string? DescribedBy { get; set; }

    /// <summary>Extra classes of the element around label and control.</summary>
    public string? GroupClass { get; set; }

    public bool Disabled { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext? ViewContext { get; set; }

    private protected string FieldName => Name ?? FullName ?? "";

    private protected string FieldId =>
        Id ?? (FullName is { } full ? TagBuilder.CreateSanitizedId(full, "_") : FieldName);

    private protected string? FieldError => Error ?? ErrorOf(FullName);

    private protected string? HintId => Hint is null ? null : FieldId + "-hint";

    private protected string? ErrorId => FieldError is null ? null : FieldId + "-error";

    private protected string? Description => Markup.Ids(DescribedBy, HintId, ErrorId);

    private protected string? FullName =>
        For is null ? null : ViewContext?.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name) ?? For.Name;

    /// <summary>What the person last sent, or else the model's value, as text for a control.</summary>
    private protected string? BoundValue(string suffix = "")
    {
        if (FullName is not { } full)
        {
            return null;
        }

        if (State is { } state && state.TryGetValue(full + suffix, out var entry) && entry.AttemptedValue is { } sent)
        {
            return sent;
        }

        return suffix.Length > 0 ? null : Convert.ToString(For?.Model, CultureInfo.InvariantCulture);
    }

    private protected string? ErrorOf(string? key) =>
        key is not null && State is { } state && state.TryGetValue(key, out var entry) && entry.Errors.Count > 0
            ? entry.Errors[0].ErrorMessage
            : null;

    private protected ModelStateDictionary? State => ViewContext?.ViewData.ModelState;

    /// <summary>The element around everything, with label, hint and error, for a field with one control.</summary>
    private protected IHtmlContent Group(
        Action<Markup> control,
        string? groupClass = null,
        params (string, string?)[] rest
    ) =>
        OpenGroup(new Markup(), groupClass, rest)
            .Part(WriteLabel)
            .Part(WriteHint)
            .Part(WriteError)
            .Part(control)
            .Close("div")
            .ToContent();

    private protected Markup OpenGroup(Markup markup, string? groupClass = null, params (string, string?)[] rest) =>
        markup.Open(
            "div",
            [
                (
                    "class",
                    Markup.Classes(
                        "govuk-form-group",
                        FieldError is null ? null : "govuk-form-group--error",
                        groupClass,
                        GroupClass
                    )
                ),
                .. rest,
            ]
        );

    private protected void WriteHint(Markup markup)
    {
        if (Hint is not null)
        {
            markup.Element("div", Hint, ("id", HintId), ("class", "govuk-hint"));
        }
    }

    private protected void WriteError(Markup markup)
    {
        if (FieldError is not null)
        {
            markup
                .Open("p", ("id", ErrorId), ("class", "govuk-error-message"))
                .Element("span", "Error:", ("class", "govuk-visually-hidden"))
                .Text(" " + FieldError)
                .Close("p");
        }
    }

    private void WriteLabel(Markup markup)
    {
        var size = LabelSize is null ? null : "govuk-label--" + LabelSize;
        if (IsHeading)
        {
            markup.Open("h1", ("class", "govuk-label-wrapper"));
        }

        markup.Element("label", Label, ("class", Markup.Classes("govuk-label", size)), ("for", FieldId));
        if (IsHeading)
        {
            markup.Close("h1");
        }
    }

    /// <summary>A group of controls under one legend; without a legend, the same without a fieldset.</summary>
    private protected IHtmlContent Fieldset(Action<Markup> controls, string? role = null)
    {
        var markup = OpenGroup(new Markup());
        if (Label is not null)
        {
            markup
                .Open("fieldset", ("class", "govuk-fieldset"), ("role", role), ("aria-describedby", Description))
                .Part(WriteLegend);
        }

        markup.Part(WriteHint).Part(WriteError).Part(controls);
        return (Label is null ? markup : markup.Close("fieldset")).Close("div").ToContent();
    }

    private void WriteLegend(Markup markup)
    {
        var size = LabelSize is null ? null : "govuk-fieldset__legend--" + LabelSize;
        markup.Open("legend", ("class", Markup.Classes("govuk-fieldset__legend", size)));
        if (IsHeading)
        {
            markup.Element("h1", Label, ("class", "govuk-fieldset__heading"));
        }
        else
        {
            markup.Text(Label);
        }

        markup.Close("legend");
    }
}
