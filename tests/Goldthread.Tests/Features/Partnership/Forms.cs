using System.Globalization;
using AngleSharp.Html.Dom;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Partnership;

/// <summary>Short ways to open a page and send its form, with dates in their three boxes.</summary>
public static class Forms
{
    public static async Task<ShownPage> FillAsync(
        this Visitor visitor,
        string path,
        params (string Field, object? Value)[] values
    )
    {
        var page = await visitor.GetAsync(path);
        return await visitor.SubmitAsync(page.PostForm(), Values(values));
    }

    /// <summary>Fills the form of a page that is open already.</summary>
    public static Task<ShownPage> FillAsync(
        this Visitor visitor,
        ShownPage page,
        params (string Field, object? Value)[] values
    ) => visitor.SubmitAsync(page.PostForm(), Values(values));

    /// <summary>The form of the main part that posts.</summary>
    public static IHtmlFormElement PostForm(this ShownPage page)
    {
        try
        {
            return page.Form();
        }
        catch (InvalidOperationException none)
        {
            throw new InvalidOperationException(
                $"{page.Path} answered {page.Status} without one form: {page.Text}",
                none
            );
        }
    }

    public static string? ValueOf(this ShownPage page, string field) =>
        page.Document.QuerySelector($"[name='Input.{field}']") switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value,
            _ => null,
        };

    public static Dictionary<string, string> Values(params (string Field, object? Value)[] values)
    {
        Dictionary<string, string> fields = [];
        foreach (var (field, value) in values)
        {
            if (value is DateOnly day)
            {
                fields[$"Input.{field}-day"] = day.Day.ToString(CultureInfo.InvariantCulture);
                fields[$"Input.{field}-month"] = day.Month.ToString(CultureInfo.InvariantCulture);
                fields[$"Input.{field}-year"] = day.Year.ToString(CultureInfo.InvariantCulture);
            }
            else
            {
                fields[$"Input.{field}"] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            }
        }

        return fields;
    }
}
