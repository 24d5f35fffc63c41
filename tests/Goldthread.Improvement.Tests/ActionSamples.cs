using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;

namespace Goldthread.Improvement.Tests;

/// <summary>An action in each state that the rules of evidence and impact ask about.</summary>
public static class ActionSamples
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    public static ImpactPlan ReAudit { get; } = new("Does it work?", ImpactMethod.ReAudit, null, null, null, 6, null);

    /// <summary>Proposed, with an owner.</summary>
    public static AgencyAction Proposed()
    {
        var day = Today.AddDays(-90);
        var finding = new Finding(
            Guid.CreateVersion7(),
            "F-001",
            new FindingText(FindingKind.Improvement, "Records were late.", null, null),
            new Source(SourceKind.CaseAudit, "Audit", day),
            day
        );
        finding.Agree(day, "Business manager", 1, 0);
        var text = new ActionText(
            "Share records",
            null,
            null,
            ActionStrength.ChangesTheSystem,
            Guid.CreateVersion7(),
            null,
            Today.AddDays(3)
        );
        var agency = new Agency("Constabulary", "Constabulary", AgencyKind.Police, day);
        return new AgencyAction(finding, null, agency, "A-0001", text, day);
    }

    public static AgencyAction Agreed()
    {
        var action = Proposed();
        action.Agree(Today.AddDays(-80), "Business manager", hasCheck: true);
        return action;
    }

    /// <summary>With evidence that waits for a decision.</summary>
    public static AgencyAction Sent()
    {
        var action = Agreed();
        action.SendEvidence(Today.AddDays(-2));
        return action;
    }

    public static AgencyAction Finished()
    {
        var action = Sent();
        action.SignOff(new SigningOff(Today, "Business manager", false, EvidenceRung.Shown, true));
        return action;
    }

    public static ImpactCheck Check() => new(Agreed(), "I-0001", ReAudit);
}
