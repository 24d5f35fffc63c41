using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.PlanningActions;

/// <summary>
/// Takes what one agency promised, and what its letter asks for, into the register of actions. A promise that is there
/// already is left as it is.
/// </summary>
[UseCase]
public sealed class TakePromises(
    GoldthreadDb db,
    CyclePlanQuery plans,
    PromisedActions actions,
    Address address,
    TimeProvider time
)
{
    /// <returns>How many were new.</returns>
    /// <exception cref="NotFoundException">The agency has signed nothing here.</exception>
    /// <exception cref="RuleBrokenException">Nothing is chosen, or the agency cannot take it on.</exception>
    public async Task<int> RunAsync(int year, string agency, ChosenPromises chosen, CancellationToken cancel)
    {
        var (plan, own) = await plans.OneAsync(year, agency, cancel);
        if (own.SubmissionId is not { } submission)
        {
            throw new NotFoundException();
        }

        List<PromiseToTake> promises =
        [
            .. own
                .Promises.Where(one => chosen.Answers.Contains(one.Address, StringComparer.Ordinal))
                .Select(one => Of(one, plan.Cycle)),
        ];
        if (Asked(chosen) is { } asked)
        {
            promises.Add(asked);
        }

        if (promises.Count == 0)
        {
            throw new RuleBrokenException(
                "Tick at least one promise, or enter what the letter asks for.",
                nameof(chosen.Answers)
            );
        }

        var place = new PromisePlace
        {
            PartnershipId = address.Here.Id,
            CycleId = plan.Cycle.Id,
            AgencyId = own.Agency.Id,
            CycleName = plan.Cycle.Name,
            SourceId = submission,
            SourcePath = Section11Paths.WithoutPlace(here => Section11Paths.ReleasedAnswers(here, year, agency)),
            On = own.SignedOn!.Value,
        };
        var count = await actions.AddAsync(place, promises, cancel);
        if (count > 0)
        {
            await db.SaveChangesAsync(this, cancel);
        }

        return count;
    }

    private PromiseToTake Of(PlanPromise one, Cycle cycle)
    {
        var (today, words) = (time.Today(), one.ToWords());
        return new PromiseToTake(
            PromiseSource.Answer,
            one.Address,
            words.What,
            words.Source,
            one.By ?? (cycle.LetterOn > today ? cycle.LetterOn : today)
        )
        {
            Themes = one.Question.Themes,
        };
    }

    private PromiseToTake? Asked(ChosenPromises chosen)
    {
        if (string.IsNullOrWhiteSpace(chosen.Asked))
        {
            return chosen.AskedBy is null
                ? null
                : throw new RuleBrokenException("Enter what the letter asks for.", nameof(chosen.Asked));
        }

        if (chosen.AskedBy is not { } due || due < time.Today())
        {
            throw new RuleBrokenException(
                $"Enter by when, today ({Words.PlainDate(time.Today())}) or later.",
                nameof(chosen.AskedBy)
            );
        }

        return new PromiseToTake(
            PromiseSource.Letter,
            PromiseToTake.KeyOf(chosen.Asked),
            chosen.Asked,
            "The feedback letter asks for it.",
            due
        );
    }
}

/// <summary>What is taken in.</summary>
/// <param name="Answers">The addresses of the answers that promise it.</param>
/// <param name="Asked">What the letter asks for.</param>
/// <param name="AskedBy">By when it asks.</param>
public sealed record ChosenPromises(IReadOnlyList<string> Answers, string? Asked, DateOnly? AskedBy);
