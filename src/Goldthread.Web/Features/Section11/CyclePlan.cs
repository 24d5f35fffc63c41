using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11.Feedback;

namespace Goldthread.Features.Section11;

/// <summary>What agencies promised in a cycle and what became of it, as the register of actions says.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Agencies">Those that have signed or promised something here, by name.</param>
public sealed record CyclePlan(Cycle Cycle, IReadOnlyList<AgencyPlan> Agencies)
{
    public AgencyPlan? Of(string agency) => Agencies.FirstOrDefault(one => one.Agency.Slug == agency);
}

/// <summary>The plan of one agency.</summary>
/// <param name="Agency">Whose it is.</param>
/// <param name="Promises">What its newest signed answers promise.</param>
/// <param name="Actions">What stands in the register, soonest first.</param>
public sealed record AgencyPlan(
    Agency Agency,
    IReadOnlyList<PlanPromise> Promises,
    IReadOnlyList<PlannedAction> Actions
)
{
    /// <summary>The newest submission that was released here; nothing where the agency only promised in a conversation.</summary>
    public Guid? SubmissionId { get; init; }

    public DateOnly? SignedOn { get; init; }

    /// <summary>What the feedback letter asks for, in its own words.</summary>
    public string? Asked { get; init; }

    /// <summary>Promises that are not in the register yet.</summary>
    public IReadOnlyList<PlanPromise> Waiting => [.. Promises.Where(one => one.Taken is null)];

    /// <summary>Promises that are in the register as the agency signed them before, and not as it says them now.</summary>
    public IReadOnlyList<PlanPromise> Changed => [.. Promises.Where(one => one.HasChanged)];

    public int Open => Actions.Count(one => one.Row.Dates.IsOpen);

    public int Overdue => Actions.Count(one => one.Row.Status == ActionStatus.Overdue);

    public int SignedOff => Actions.Count(one => one.Row.Status == ActionStatus.SignedOff);
}

/// <summary>One improvement that an executive signed.</summary>
/// <param name="Address">The answer, as <see cref="SubmittedAnswer.Address"/> says it.</param>
/// <param name="Question">The question.</param>
/// <param name="Improvement">What will be improved.</param>
/// <param name="By">By when, where it was said.</param>
public sealed record PlanPromise(string Address, Question Question, string Improvement, DateOnly? By)
{
    /// <summary>The action that it became.</summary>
    public ActionRow? Taken { get; init; }

    /// <summary>Whether the agency has signed other words since it was taken in.</summary>
    public bool HasChanged { get; init; }

    /// <summary>How the register says it.</summary>
    public PromiseWords ToWords() =>
        new(Improvement, $"{Improvement}\n\nPromised in answer {Question.Key}: {Question.Text}");
}

/// <summary>An action of the register that began as a promise.</summary>
/// <param name="Row">The action as lists show it.</param>
/// <param name="Source">Where it was promised.</param>
/// <param name="Evidence">How far up the ladder its evidence reaches; nothing where none was sent.</param>
public sealed record PlannedAction(ActionRow Row, PromiseSource Source, EvidenceRung? Evidence)
{
    /// <summary>What the action says of itself beside its title.</summary>
    public string Detail { get; init; } = "";

    /// <summary>By when it was promised, however often its day has moved since.</summary>
    public DateOnly OriginalDue { get; init; }
}
