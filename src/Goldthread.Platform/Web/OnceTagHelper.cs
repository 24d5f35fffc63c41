using Goldthread.Platform.Access;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Goldthread.Platform.Web;

/// <summary>
/// Puts a fresh token into every form that changes something, so that a second press of the same rendered form is
/// recognised (see <see cref="FormFilter"/>).
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class OnceTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.PreContent.AppendHtml(
            $"<input type=\"hidden\" name=\"{FormFilter.TokenField}\" value=\"{SessionCookie.NewKey()}\">"
        );
}
