using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Goldthread.Platform.Web;

/// <summary>
/// Keeps signs that are no text out of every field: control characters, which PostgreSQL partly refuses and no page can
/// show, and halves of characters. The field is shown again without them, so that nothing changes unseen.
/// </summary>
public sealed class TextBinder(IModelBinder usual) : IModelBinder
{
    public const string Sentence =
        "This held characters that cannot be kept. They have been taken out: check it and send it again.";

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var sent = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (sent.All(text => text is null || Clean(text).Length == text.Length))
        {
            return usual.BindModelAsync(bindingContext);
        }

        bindingContext.ModelState.SetModelValue(
            bindingContext.ModelName,
            new ValueProviderResult(sent.Select(text => Clean(text ?? "")).ToArray(), sent.Culture)
        );
        bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, Sentence);
        return Task.CompletedTask;
    }

    private static string Clean(string text) => string.Concat(text.Where((_, at) => IsText(text, at)));

    private static bool IsText(string text, int at)
    {
        var sign = text[at];
        return char.IsHighSurrogate(sign) ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
            : char.IsLowSurrogate(sign) ? at > 0 && char.IsHighSurrogate(text[at - 1])
            : !char.IsControl(sign) || sign is '\t' or '\n' or '\r';
    }
}

/// <summary>Puts the binder before the framework's own, for text that comes from a form, a query or the address.</summary>
public sealed class TextBinderProvider : IModelBinderProvider
{
    private static readonly BindingSource[] Others =
    [
        BindingSource.Header,
        BindingSource.Body,
        BindingSource.Services,
        BindingSource.Special,
    ];

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType != typeof(string) || Others.Contains(context.BindingInfo.BindingSource)
            ? null
            : new TextBinder(
                new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>())
            );
}
