using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.GovUk.Components;

/// <summary>A file to send. With script, files can also be dropped on it.</summary>
[HtmlTargetElement("gt-file-upload")]
public sealed class GtFileUpload : GtField
{
    public bool Multiple { get; set; }

    /// <summary>Whether files can be dropped, where there is script.</summary>
    public bool Drop { get; set; }

    internal override IHtmlContent Render(IHtmlContent? content) => Group(Control);

    private void Control(Markup markup)
    {
        if (Drop)
        {
            markup.Open("div", ("class", "govuk-file-upload-wrapper"), ("data-module", "govuk-file-upload"));
        }

        markup.Open(
            "input",
            [
                (
                    "class",
                    Markup.Classes("govuk-file-upload", FieldError is null ? null : "govuk-file-upload--error", Class)
                ),
                ("id", FieldId),
                ("name", FieldName),
                ("type", "file"),
                ("multiple", Multiple ? "" : null),
                ("disabled", Disabled ? "" : null),
                ("aria-describedby", Description),
                .. Rest,
            ]
        );
        if (Drop)
        {
            markup.Close("div");
        }
    }
}
