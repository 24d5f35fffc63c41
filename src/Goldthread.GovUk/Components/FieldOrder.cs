using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Goldthread.GovUk.Components;

/// <summary>
/// The order of fields on a page: that in which the model declares them. The model state itself sorts by name, which
/// would list the last question first.
/// </summary>
internal sealed class FieldOrder(ModelMetadata? page)
{
    private const string Unknown = "9999";

    /// <summary>A text that sorts as the field stands on the page; errors about the whole page come first.</summary>
    public string PlaceOf(string key) => string.Join('.', Walk(key).Select(step => step.Place));

    /// <summary>Whether the field is a day, entered in three parts, and not one of those parts.</summary>
    public bool IsDate(string key) => Walk(key).LastOrDefault().Metadata?.UnderlyingOrModelType == typeof(DateOnly);

    private IEnumerable<(string Place, ModelMetadata? Metadata)> Walk(string key)
    {
        var here = page;
        foreach (var step in key.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var dash = step.IndexOf('-', StringComparison.Ordinal);
            var bracket = step.IndexOf('[', StringComparison.Ordinal);
            var name = step[
                ..(
                    dash >= 0 ? dash
                    : bracket >= 0 ? bracket
                    : step.Length
                )
            ];
            var (place, found) = Find(here, name);
            here = bracket >= 0 ? found?.ElementMetadata : found;
            yield return (place + Tail(step, dash, bracket), dash >= 0 ? null : here);
        }
    }

    private static (string Place, ModelMetadata? Found) Find(ModelMetadata? parent, string name)
    {
        for (var index = 0; index < (parent?.Properties.Count ?? 0); index++)
        {
            if (string.Equals(parent!.Properties[index].PropertyName, name, StringComparison.OrdinalIgnoreCase))
            {
                return (index.ToString("0000", CultureInfo.InvariantCulture), parent.Properties[index]);
            }
        }

        return (Unknown, null);
    }

    private static string Tail(string step, int dash, int bracket)
    {
        if (dash >= 0)
        {
            return "-" + Array.IndexOf(GtDateInput.AllParts, step[(dash + 1)..]).ToString(CultureInfo.InvariantCulture);
        }

        return
            bracket >= 0
            && int.TryParse(step.AsSpan(bracket + 1).TrimEnd(']'), CultureInfo.InvariantCulture, out var row)
            ? row.ToString("00000", CultureInfo.InvariantCulture)
            : "";
    }
}
