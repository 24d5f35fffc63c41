using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;

namespace Goldthread.Improvement.Tests;

/// <summary>A finding and a recommendation in memory, for tests of rules.</summary>
public static class ReplyWorld
{
    public static readonly DateOnly Day = new(2026, 10, 1);

    public static Finding Find(bool agreed = true)
    {
        var finding = new Finding(
            Guid.CreateVersion7(),
            "F-001",
            new FindingText(FindingKind.Improvement, "The record did not arrive.", null, null),
            new Source(SourceKind.CaseAudit, "Audit", Day),
            Day
        );
        if (agreed)
        {
            finding.Agree(Day, "Quality officer", 1, 0);
        }

        return finding;
    }

    public static RecommendationText Text(string wording) => new(wording, null, null, null, null);

    public static Recommendation Recommend(RecommendationText? text = null) =>
        new(Find(), "R-001", text ?? Text("Share the record."), Day);

    public static Agency Agency(string name = "Trust") =>
        new(name, name, AgencyKind.NhsTrust, new DateOnly(2020, 4, 1));
}
