using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>
/// Imports files of published statistics: all of them or none. What could not be known is guessed, said, and kept as
/// questions; a second release says what changed; the same file again changes nothing.
/// </summary>
[UseCase]
public sealed class ImportStatistics(
    GoldthreadDb db,
    SaveSteps steps,
    ReferenceShelf reference,
    ReleasePlanner planner,
    ReleaseKeeper keeper
)
{
    public async Task<ImportReport> RunAsync(ImportRequest request, CancellationToken cancel)
    {
        var answers = (await planner.RememberedAsync(cancel)).With(request.Answers);
        var reading = new StatisticsReader(reference.Areas, reference.Measures).Read(request.Files, answers, cancel);
        if (!reading.Accepted)
        {
            return new ImportReport(reading, [], Refused: true, request.DryRun);
        }

        var plans = await planner.PlanAsync(reading, request.Files, cancel);
        if (ReleasePlan.SharedTables(plans) is { Count: > 0 } faults)
        {
            return Refuse(reading, request, faults);
        }

        var uncertain = plans.Any(plan => plan.Guesses.Count + plan.Renames.Count > 0);
        var refused = request.Strict && uncertain;
        if (request.DryRun || refused || plans.All(plan => plan.IsKnown))
        {
            return new ImportReport(reading, [.. plans.Select(plan => plan.Report())], refused, request.DryRun);
        }

        await using var transaction = db.Database.CurrentTransaction is null
            ? await steps.BeginAsync(db, cancel)
            : null;
        foreach (var plan in plans.Where(plan => !plan.IsKnown))
        {
            try
            {
                await keeper.AddAsync(plan, new Cause(nameof(ImportStatistics), null), cancel);
            }
            catch (FileRefusedException fault)
            {
                db.ChangeTracker.Clear();
                return Refuse(reading, request, [new FileFault(plan.File.Name, 1, "-", fault.Message)]);
            }

            await db.SaveChangesAsync(this, cancel);
            await keeper.WriteRowsAsync(plan, cancel);
            db.ChangeTracker.Clear();
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync(cancel);
        }

        return new ImportReport(reading, [.. plans.Select(plan => plan.Report())], Refused: false, IsDryRun: false);
    }

    private static ImportReport Refuse(ReadOutcome reading, ImportRequest request, IReadOnlyList<FileFault> faults) =>
        new(reading with { Files = [], Faults = faults }, [], Refused: true, request.DryRun);
}
