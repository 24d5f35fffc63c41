namespace Goldthread.Crash.Checking;

/// <summary>Something that must never be, with the words that find it again.</summary>
public sealed record Damage(DamageKind Kind, string Words);

public enum DamageKind
{
    /// <summary>Somebody was told that it is saved, and it is not there.</summary>
    Lost,

    /// <summary>One form had its effect more than once.</summary>
    Doubled,

    /// <summary>Record, trail, search and press of one write do not agree.</summary>
    Half,

    /// <summary>Somebody was told that it is not saved, and it is there.</summary>
    Ghost,

    /// <summary>The versions of a record do not follow one another, or a form overwrote words that it never showed.</summary>
    Torn,
}
