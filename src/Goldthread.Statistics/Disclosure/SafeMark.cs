namespace Goldthread.Statistics.Disclosure;

/// <summary>What a cell that may be published says in place of a number, or that it holds one.</summary>
public enum SafeMark
{
    /// <summary>`x`: there is no figure. What a cell says that nobody has set.</summary>
    NotAvailable,

    /// <summary>The cell holds a number.</summary>
    Shown,

    /// <summary>`c`: hidden so that nobody can be recognised, by itself or from other cells.</summary>
    Hidden,

    /// <summary>`low`: rounds to zero and is not zero.</summary>
    Low,

    /// <summary>`z`: the question does not arise.</summary>
    DoesNotApply,

    /// <summary>`u`: not reliable enough to use.</summary>
    NotReliable,
}
