using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Goldthread.Platform.Web;

/// <summary>What the product says when a field cannot be read as what it should be.</summary>
public static class BindingWords
{
    public static void Use(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustNotBeNullAccessor(_ => "Enter an answer.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Enter an answer.");
        messages.SetMissingKeyOrValueAccessor(() => "Enter an answer.");
        messages.SetAttemptedValueIsInvalidAccessor(
            (value, _) => $"“{value}” cannot be used here. Enter it another way."
        );
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value =>
            $"“{value}” cannot be used here. Enter it another way."
        );
        messages.SetUnknownValueIsInvalidAccessor(_ => "Choose one of the answers.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Choose one of the answers.");
        messages.SetValueIsInvalidAccessor(value => $"“{value}” cannot be used here. Enter it another way.");
        messages.SetValueMustBeANumberAccessor(_ => "Enter a number.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number.");
    }
}
