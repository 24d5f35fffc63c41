using System.ComponentModel.DataAnnotations;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>
/// What the form asks. What must be there is asked only when the form is sent, not when a measure is looked for on the
/// way: the same button row does both without a script.
/// </summary>
public sealed class ProposalInput : IValidatableObject
{
    public const string Lead = "lead";

    [StringLength(AgencyAction.TitleLength, ErrorMessage = "Keep what will be done to 200 characters.")]
    public string? Title { get; set; }

    [StringLength(AgencyAction.DetailLength, ErrorMessage = "Keep the detail to 4,000 characters.")]
    public string? Detail { get; set; }

    [StringLength(Recommendation.AnswerLength, ErrorMessage = "Keep what will be different to 1,000 characters.")]
    public string? Difference { get; set; }

    public ActionStrength? Strength { get; set; }

    public List<Guid> Agencies { get; set; } = [];

    /// <summary>For each agency a post, “lead”, or nothing for nobody yet.</summary>
    public Dictionary<Guid, string?> Owners { get; set; } = [];

    [Display(Name = "The due date")]
    public DateOnly? Due { get; set; }

    public Guid? SignOffGroup { get; set; }

    /// <summary>A method by its name, or “None”.</summary>
    public string? Check { get; set; }

    [StringLength(100, ErrorMessage = "Keep the words to look for to 100 characters.")]
    public string? MeasureWords { get; set; }

    [StringLength(100, ErrorMessage = "Choose the measure from the list.")]
    public string? MeasureKey { get; set; }

    public MeasureDirection? Direction { get; set; }

    [StringLength(300, ErrorMessage = "Keep the question to 300 characters.")]
    public string? Question { get; set; }

    public int? MonthsAfter { get; set; }

    public Guid? Checker { get; set; }

    [StringLength(1000, ErrorMessage = "Keep the reason to 1,000 characters.")]
    public string? NoCheckBecause { get; set; }

    /// <summary>Which button was pressed: “find”, “save” or “agree”.</summary>
    public string? Press { get; set; }

    /// <summary>Without words to look for, the return key in any field would press this first button of the form.</summary>
    public bool IsFinding => Press == "find" && !string.IsNullOrWhiteSpace(MeasureWords);

    public ImpactMethod? Method =>
        Enum.TryParse<ImpactMethod>(Check, out var method) && Enum.IsDefined(method) ? method : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsFinding)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(Title))
        {
            yield return new ValidationResult("Enter what will be done.", [nameof(Title)]);
        }

        if (Strength is null)
        {
            yield return new ValidationResult("Choose how strong the action is.", [nameof(Strength)]);
        }

        if (Agencies.Count == 0)
        {
            yield return new ValidationResult("Choose the agency that does it.", [nameof(Agencies)]);
        }

        if (Due is null)
        {
            yield return new ValidationResult("Enter the due date.", [nameof(Due)]);
        }

        foreach (var fault in FaultsOfCheck())
        {
            yield return fault;
        }
    }

    private IEnumerable<ValidationResult> FaultsOfCheck()
    {
        if (Check is null)
        {
            yield return new ValidationResult("Choose how we will know whether it worked.", [nameof(Check)]);
        }

        if (Check == "None" && string.IsNullOrWhiteSpace(NoCheckBecause))
        {
            yield return new ValidationResult("Enter why no check is needed.", [nameof(NoCheckBecause)]);
        }

        if (Method == ImpactMethod.Measure && string.IsNullOrEmpty(MeasureKey))
        {
            yield return new ValidationResult("Find and choose the measure that should move.", [nameof(MeasureWords)]);
        }

        if (Method == ImpactMethod.Measure && Direction is null)
        {
            yield return new ValidationResult("Choose which way the measure should move.", [nameof(Direction)]);
        }

        if (Method is { } method && method != ImpactMethod.Measure && string.IsNullOrWhiteSpace(Question))
        {
            yield return new ValidationResult("Enter the question that the check answers.", [nameof(Question)]);
        }

        if (Method is not null && MonthsAfter is not (3 or 6 or 12))
        {
            yield return new ValidationResult("Choose 3, 6 or 12 months.", [nameof(MonthsAfter)]);
        }
    }
}
