namespace Goldthread.Features.Dataset.Supplied;

/// <summary>
/// Who is asked for figures that are owed: before the day and the first time after it the agency's lead, then its
/// executive, then the independent chair. One step at a time, so that nobody is written to above a lead who was not asked.
/// </summary>
public static class ChaseLadder
{
    public static ChaseStep StepOn(DataReturn one, DateOnly today) =>
        !one.IsLateOn(today)
            ? ChaseStep.Lead
            : one.Chased switch
            {
                0 => ChaseStep.Lead,
                1 => ChaseStep.Executive,
                _ => ChaseStep.Chair,
            };

    /// <summary>The letter of the next step and who gets it. A step that nobody holds goes to the one below.</summary>
    public static ReturnLetter Letter(
        ChaseStep step,
        ReturnAsked asked,
        AgencyContacts people,
        IReadOnlyList<ReturnContact> chairs,
        DateOnly today
    ) =>
        step switch
        {
            ChaseStep.Chair when chairs.Count > 0 => ReturnLetter.ToChair(asked) with { To = chairs },
            ChaseStep.Lead => ReturnLetter.Reminding(asked, today) with { To = people.Leads },
            _ when people.Executives.Count > 0 => ReturnLetter.ToExecutive(asked) with
            {
                To = [.. people.Executives.Concat(people.Leads).DistinctBy(person => person.PersonId)],
            },
            _ => ReturnLetter.Reminding(asked, today) with { To = people.Leads },
        };

    public static string Say(this ChaseStep step) =>
        step switch
        {
            ChaseStep.Lead => "the agency’s lead",
            ChaseStep.Executive => "the agency’s executive, with a copy to the lead",
            ChaseStep.Chair => "the independent chair",
        };
}

/// <summary>A step of the ladder.</summary>
public enum ChaseStep
{
    Lead,
    Executive,
    Chair,
}
