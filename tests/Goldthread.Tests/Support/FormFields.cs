using AngleSharp.Html.Dom;

namespace Goldthread.Tests.Support;

/// <summary>What a browser would send for a form as it stands.</summary>
public static class FormFields
{
    public static List<KeyValuePair<string, string>> Of(IHtmlFormElement form)
    {
        List<KeyValuePair<string, string>> fields = [];
        foreach (var control in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            switch (control)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                case IHtmlInputElement { Type: "file" or "submit" }:
                    break;
                case IHtmlInputElement input:
                    fields.Add(new(input.Name!, input.Value));
                    break;
                case IHtmlSelectElement select:
                    fields.AddRange(
                        select
                            .Options.Where(option => option.IsSelected)
                            .Select(option => new KeyValuePair<string, string>(select.Name!, option.Value))
                    );
                    break;
                case IHtmlTextAreaElement area:
                    fields.Add(new(area.Name!, area.Value));
                    break;
            }
        }

        return fields;
    }
}
