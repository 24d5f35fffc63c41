using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Goldthread.GovUk.Forms;

/// <summary>
/// Reads a day from the three boxes of <c>gt-date-input</c>. Errors say which part is missing or wrong and belong to
/// that part, so that the error summary leads there. Nothing typed at all is no day; whether one is needed is for the
/// model's own rules to say.
/// </summary>
public sealed class DateInputBinder : IModelBinder
{
    private static readonly string[] Parts = ["day", "month", "year"];

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var sent = Parts.Select(part => Read(bindingContext, $"{name}-{part}")).ToArray();
        if (sent.All(string.IsNullOrEmpty))
        {
            // A date in an address, such as a filter that someone bookmarked, is one value.
            if (Whole(Read(bindingContext, name)) is { } whole)
            {
                bindingContext.Result = ModelBindingResult.Success(whole);
            }

            return Task.CompletedTask;
        }

        var label = bindingContext.ModelMetadata.GetDisplayName();
        var missing = Parts.Where((_, index) => string.IsNullOrEmpty(sent[index])).ToList();
        if (missing.Count > 0)
        {
            bindingContext.ModelState.TryAddModelError(
                $"{name}-{missing[0]}",
                $"{label} must include a {string.Join(" and ", missing)}"
            );

            // The day itself is wrong too, without words of its own: a second sentence would say the same.
            bindingContext.ModelState.SetModelValue(name, rawValue: null, attemptedValue: null);
            bindingContext.ModelState[name]!.ValidationState = ModelValidationState.Invalid;
        }
        else if (Day(sent!) is { } day)
        {
            bindingContext.Result = ModelBindingResult.Success(day);
            return Task.CompletedTask;
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(name, $"{label} must be a real date");
        }

        bindingContext.Result = ModelBindingResult.Failed();
        return Task.CompletedTask;
    }

    private static string? Read(ModelBindingContext context, string key)
    {
        var value = context.ValueProvider.GetValue(key);
        if (value != ValueProviderResult.None)
        {
            context.ModelState.SetModelValue(key, value);

            // No property stands behind a box, so nothing else would ever call it valid, and with it the whole form.
            context.ModelState.MarkFieldSkipped(key);
        }

        return value.FirstValue?.Trim();
    }

    private static DateOnly? Whole(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    // People write the month as a number or a name; both are understood.
    private static DateOnly? Day(string[] parts) =>
        DateOnly.TryParseExact(
            string.Join(' ', parts),
            ["d M yyyy", "d MMM yyyy", "d MMMM yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}

/// <summary>Uses <see cref="DateInputBinder"/> for every day of a form: <see cref="DateOnly"/> with or without value.</summary>
public sealed class DateInputBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly)
        && (context.BindingInfo.BindingSource is not { } source || source.CanAcceptDataFrom(BindingSource.Form))
            ? new DateInputBinder()
            : null;
}

/// <summary>Switches on what the forms of this library need from MVC.</summary>
public static class GovUkForms
{
    /// <summary>Puts the date binder before the framework's own.</summary>
    public static void AddGovUkForms(this MvcOptions options) =>
        options.ModelBinderProviders.Insert(0, new DateInputBinderProvider());
}
