using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;

namespace Goldthread.Tests.Features.Improvement;

/// <summary>An action in memory, as far as a rule’s test needs it.</summary>
public static class SampleActions
{
    public static readonly DateOnly Day = new(2026, 11, 2);

    public static AgencyAction Proposed()
    {
        var source = new Source(SourceKind.CaseAudit, "Neglect audit", Day);
        var words = new FindingText(FindingKind.Improvement, "What was found", null, null);
        var finding = new Finding(Guid.CreateVersion7(), "F-001", words, source, Day);
        finding.Agree(Day, "Quality officer, Hampshire", 1, 0);
        var agency = new Agency("Hampshire Constabulary", "Constabulary", AgencyKind.Police, Day.AddYears(-1));
        var owner = Guid.CreateVersion7();
        var text = new ActionText(
            "What will be done",
            null,
            null,
            ActionStrength.SupportsPeople,
            owner,
            null,
            Day.AddDays(60)
        );
        return new AgencyAction(finding, null, agency, "A-0001", text, Day);
    }

    public static AgencyAction Agreed()
    {
        var action = Proposed();
        action.Agree(Day, "Quality officer, Hampshire", hasCheck: true);
        return action;
    }
}
