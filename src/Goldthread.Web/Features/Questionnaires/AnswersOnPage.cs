using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Goldthread.Features.Questionnaires;

/// <summary>Brings what is wrong with answers to the page that asked for them.</summary>
public static class AnswersOnPage
{
    /// <summary>Puts each sentence beside its field, unless the form could not even be read there.</summary>
    public static void AddTo(this AnswerFaults faults, ModelStateDictionary state)
    {
        foreach (var fault in faults.All)
        {
            if (state.GetFieldValidationState(fault.Field) != ModelValidationState.Invalid)
            {
                state.AddModelError(fault.Field, fault.Sentence);
            }
        }
    }
}
