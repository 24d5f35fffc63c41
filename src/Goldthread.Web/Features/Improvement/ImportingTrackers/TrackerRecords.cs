using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.ImportingTrackers;

/// <summary>
/// Makes findings, recommendations and actions of the rows of a tracker, through the same rules as a person would. Nothing
/// is claimed that the tracker does not say: what is done on “told” alone waits for a check like any other evidence, what
/// nobody answers for is proposed, and no agency is said to have accepted a recommendation. Does not save.
/// </summary>
[Scoped]
public sealed class TrackerRecords(GoldthreadDb db, References references, TrackerNamesQuery names)
{
    private readonly Dictionary<(string, DateOnly, string), Finding> findings = [];
    private readonly Dictionary<(Guid, string), Recommendation> recommendations = [];
    private readonly HashSet<(Guid, Guid)> themes = [];
    private readonly HashSet<(Guid, Guid)> agencies = [];

    public async Task AddAsync(TrackerImport import, TrackerPlan plan, DateTime now, CancellationToken cancel)
    {
        var known = await names.ReadAsync(cancel);
        var making = new Making(import, known.Agencies, known.Today, now, $"Import of {import.FileName}");
        var here = import.PartnershipId;
        var f = await RunAsync(here, "F", 3, plan.Findings, cancel);
        var r = await RunAsync(here, "R", 3, plan.Recommendations, cancel);
        var a = await RunAsync(here, "A", 4, plan.Actions, cancel);
        foreach (var row in plan.Rows)
        {
            var finding = FindingOf(row, making, f);
            var recommendation = RecommendationOf(row, finding, making, r);
            Guid? joint = row.Parts.Count > 1 ? Guid.CreateVersion7() : null;
            foreach (var part in row.Parts)
            {
                Act(row, part, (finding, recommendation, joint), making, a.Dequeue());
            }
        }
    }

    private async Task<Queue<string>> RunAsync(
        Guid here,
        string letter,
        int digits,
        int count,
        CancellationToken cancel
    ) =>
        count == 0
            ? new Queue<string>()
            : new Queue<string>(await references.NextAsync(here, letter, digits, count, cancel));

    private Finding FindingOf(TrackerRow row, Making making, Queue<string> numbers)
    {
        if (!findings.TryGetValue(row.FindingKey, out var finding))
        {
            finding = new Finding(
                making.Import.PartnershipId,
                numbers.Dequeue(),
                row.Finding,
                row.Source,
                making.Today
            );
            finding.Agree(making.Today, making.By, row.Themes.Count, unanswered: 0);
            finding.ComeIn(making.Import.Id);
            findings.Add(row.FindingKey, finding);
            db.Add(finding);
        }

        db.AddRange(
            row.Themes.Where(theme => themes.Add((finding.Id, theme))).Select(theme => new FindingTheme(finding, theme))
        );
        return finding;
    }

    private Recommendation? RecommendationOf(TrackerRow row, Finding finding, Making making, Queue<string> numbers)
    {
        if (row.Recommendation is not { } wording)
        {
            return null;
        }

        var key = (finding.Id, TrackerColumns.Fold(wording));
        if (!recommendations.TryGetValue(key, out var recommendation))
        {
            var text = new RecommendationText(wording, null, null, null, null);
            recommendation = new Recommendation(finding, numbers.Dequeue(), text, making.Today);
            recommendation.ComeIn(making.Import.Id);
            recommendations.Add(key, recommendation);
            db.Add(recommendation);
        }

        return recommendation;
    }

    private void Act(
        TrackerRow row,
        TrackerPart part,
        (Finding Finding, Recommendation? Recommendation, Guid? Joint) place,
        Making making,
        string reference
    )
    {
        var text = row.Action with { OwnerPostId = part.OwnerPostId };
        var agency = making.Agencies[part.AgencyId];
        var action = new AgencyAction(place.Finding, place.Recommendation, agency, reference, text, row.Began);
        action.ComeIn(making.Import.Id);
        if (place.Joint is { } joint)
        {
            action.Join(joint);
        }

        db.Add(action);
        if (agencies.Add((place.Finding.Id, part.AgencyId)))
        {
            db.Add(new FindingAgency(place.Finding, part.AgencyId, AgencyPart.Acting));
        }

        if (row.Updates.Length > 0)
        {
            db.Add(new ActionUpdate(action, row.Updates, making.Now, making.By));
        }

        Bring(action, row, making);
    }

    /// <summary>As far as the tracker says that it is, and no further.</summary>
    private void Bring(AgencyAction action, TrackerRow row, Making making)
    {
        if (row.State == TrackerState.Closed)
        {
            action.CloseWithout(
                row.Ended!.Value,
                row.Updates.Length is > 0 and <= 1000 ? row.Updates : "Closed in the action tracker."
            );
            return;
        }

        if (action.OwnerPostId is null)
        {
            return;
        }

        action.GoUnchecked("The action tracker it came from planned no check.");
        action.Agree(row.Began, making.By, hasCheck: false);
        if (row.State == TrackerState.InProgress)
        {
            action.Progress(making.Today);
        }
        else if (row.State == TrackerState.Done)
        {
            Show(action, row, making);
        }
    }

    private void Show(AgencyAction action, TrackerRow row, Making making)
    {
        var content = new EvidenceContent("Recorded as done in the action tracker.", row.Rung, null, row.Link, null);
        var evidence = new Evidence(action, content, making.Now, null, making.By);
        db.Add(evidence);
        action.SendEvidence(row.Ended!.Value);
        if (row.Rung != EvidenceRung.Told)
        {
            evidence.Accept(row.Ended.Value, making.By);
            action.SignOff(new SigningOff(row.Ended.Value, making.By, IsOwner: false, row.Rung, HasCheck: false));
        }
    }

    private sealed record Making(
        TrackerImport Import,
        IReadOnlyDictionary<Guid, Agency> Agencies,
        DateOnly Today,
        DateTime Now,
        string By
    );
}
