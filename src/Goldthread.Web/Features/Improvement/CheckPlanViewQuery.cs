namespace Goldthread.Features.Improvement;

/// <summary>What the questions about an impact check offer for one action.</summary>
public sealed class CheckPlanViewQuery(AgreedMeasureQuery measures, ImprovementChoicesQuery choices)
{
    /// <param name="shown">The action.</param>
    /// <param name="input">What the form holds.</param>
    /// <param name="finished">The day from which months count.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<CheckPlanView> OfAsync(
        EvidencedAction shown,
        CheckPlanFields input,
        DateOnly finished,
        CancellationToken cancel
    ) =>
        new(
            input,
            shown.Planned,
            shown.OfAnotherPart?.Action,
            await measures.OfferedAsync(cancel),
            await choices.CheckersAsync(cancel),
            finished
        );
}
