using Goldthread.GovUk.Components;
using Microsoft.AspNetCore.Html;

namespace Goldthread.Tests.GovUk;

/// <summary>The form fields.</summary>
internal static partial class FixtureMap
{
    private static (GtComponent, IHtmlContent?) Input(FixtureOptions options)
    {
        var input = new GtInput
        {
            Type = options.Text("type") ?? "text",
            Value = options.Text("value"),
            Prefix = options.Object("prefix")?.Words(),
            Suffix = options.Object("suffix")?.Words(),
        };
        return (Field(input, options), null);
    }

    private static (GtComponent, IHtmlContent?) Textarea(FixtureOptions options, bool counted)
    {
        var textarea = new GtTextarea
        {
            Rows = options.Number("rows") ?? 5,
            Value = options.Text("value"),
            MaxCharacters = counted ? options.Number("maxlength") : null,
            MaxWords = counted ? options.Number("maxwords") : null,
            Threshold = counted ? options.Number("threshold") : null,
        };
        return (Field(textarea, options), null);
    }

    private static (GtComponent, IHtmlContent?) Password(FixtureOptions options) =>
        (
            Field(new GtPasswordInput { Autocomplete = options.Text("autocomplete") ?? "current-password" }, options),
            null
        );

    private static (GtComponent, IHtmlContent?) FileUpload(FixtureOptions options)
    {
        var upload = new GtFileUpload
        {
            Multiple = options.Flag("multiple") ?? false,
            Drop = options.Flag("javascript") ?? false,
        };
        return (Field(upload, options), null);
    }

    private static (GtComponent, IHtmlContent?) Select(FixtureOptions options)
    {
        var value = options.Text("value");
        var choices = options
            .List("items")
            .Select(item =>
            {
                var text = item.Text("text") ?? "";
                var own = item.Text("value") ?? throw new NotSupportedException("an option without value");
                return new Choice(own, text)
                {
                    Selected = item.Flag("selected") ?? (value is not null && own == value),
                    Disabled = item.Flag("disabled") ?? false,
                };
            })
            .ToList();
        return (Field(new GtSelect { Choices = choices }, options), null);
    }

    private static (GtComponent, IHtmlContent?) DateInput(FixtureOptions options)
    {
        var date = new GtDateInput { Name = options.Text("namePrefix") ?? "" };
        var values = options.Object("values");
        var wrong = new HashSet<string>(StringComparer.Ordinal);
        date.Values = new[] { "day", "month", "year" }.ToDictionary(
            part => part,
            part => values?.Text(date.Name.Length == 0 ? part : $"{date.Name}-{part}"),
            StringComparer.Ordinal
        );
        var flags = date.Values.Keys.ToDictionary(
            part => part,
            part => options.Object(part)?.Flag("error"),
            StringComparer.Ordinal
        );
        Field(date, options);
        foreach (var (part, flag) in flags)
        {
            // An error marks every part that is not said to be right, unless some are said to be wrong.
            if (flag == true || (date.Error is not null && flag is null && flags.ContainsValue(false)))
            {
                wrong.Add(part);
            }
        }

        date.Wrong = wrong;
        return (date, null);
    }

    private static (GtComponent, IHtmlContent?) Choices(GtChoices field, FixtureOptions options)
    {
        var one = options.Text("value");
        var many = options.Texts("values");
        field.Choices =
        [
            .. options
                .List("items")
                .Select(item =>
                {
                    if (item.Text("divider") is { } divider)
                    {
                        return new Choice("", divider) { Divider = true };
                    }

                    var value = item.Text("value") ?? throw new NotSupportedException("an item without value");
                    return new Choice(value, item.Words() ?? "")
                    {
                        Id = item.Text("id"),
                        Hint = item.Object("hint")?.Words(),
                        Selected = item.Flag("checked") ?? (value == one || many.Contains(value)),
                        Disabled = item.Flag("disabled") ?? false,
                        Exclusive = item.Text("behaviour") == "exclusive",
                        Revealed = item.Object("conditional")?.Content(),
                    };
                }),
        ];
        field.Id = options.Text("idPrefix");
        return (Field(field, options), null);
    }

    private static T Field<T>(T field, FixtureOptions options)
        where T : GtField
    {
        var fieldset = options.Object("fieldset");
        var label = options.Object("label") ?? fieldset?.Object("legend");
        var size = label?.Text("classes")?.Split("--");
        field.Label = label?.Words();
        field.LabelSize = size is null or { Length: 2 }
            ? size?[1]
            : throw new NotSupportedException("classes on a label");
        field.IsHeading = label?.Flag("isPageHeading") ?? false;
        field.Hint = options.Object("hint")?.Words();
        field.Error = options.Object("errorMessage")?.Words();
        field.Name = field.Name is null ? options.Text("name") : field.Name;
        field.Id ??= options.Text("id");
        field.DescribedBy = options.Text("describedBy") ?? fieldset?.Text("describedBy");
        field.Disabled = options.Flag("disabled") ?? false;
        field.GroupClass = options.Object("formGroup")?.Text("classes");
        field.Class = options.Text("classes");
        return field;
    }
}
