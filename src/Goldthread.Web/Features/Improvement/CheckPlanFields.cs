using System.ComponentModel.DataAnnotations;

namespace Goldthread.Features.Improvement;

/// <summary>What the forms ask that settle how impact is looked at: at sign-off, and wherever a check is planned.</summary>
public abstract class CheckPlanFields
{
    public CheckChoice? Check { get; set; }

    [StringLength(300, ErrorMessage = "Ask the question in 300 characters or fewer.")]
    public string? Question { get; set; }

    public ImpactMethod? Method { get; set; }

    [StringLength(100, ErrorMessage = "Choose a measure from the list.")]
    public string? MeasureKey { get; set; }

    public MeasureDirection? Direction { get; set; }

    public int? MonthsAfter { get; set; }

    public Guid? CheckerPostId { get; set; }

    [StringLength(1000, ErrorMessage = "Say why in 1,000 characters or fewer.")]
    public string? NoCheckBecause { get; set; }

    /// <summary>Puts a plan that stands into the form.</summary>
    public void Take(ImpactCheck planned)
    {
        Question = planned.Question;
        Method = planned.Method;
        MeasureKey = planned.MeasureKey;
        Direction = planned.Direction;
        MonthsAfter = planned.MonthsAfter;
        CheckerPostId = planned.CheckerPostId;
    }
}

/// <summary>The four ways to settle it.</summary>
public enum CheckChoice
{
    /// <summary>As it was agreed before work started.</summary>
    Planned,

    /// <summary>The check of another part of the joint action covers this one.</summary>
    Joint,

    /// <summary>As the form says.</summary>
    Plan,

    /// <summary>Not at all, and why.</summary>
    None,
}
