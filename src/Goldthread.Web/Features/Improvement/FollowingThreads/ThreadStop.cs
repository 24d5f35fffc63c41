namespace Goldthread.Features.Improvement.FollowingThreads;

/// <summary>One station of a thread as its page shows it.</summary>
/// <param name="Station">Which of the six.</param>
/// <param name="Label">What stands above the heading: “Recommendation 1 of 2”.</param>
/// <param name="Title">The heading.</param>
/// <param name="Path">The page of the record; nothing where there is none, or where the reader may not open it.</param>
public sealed record ThreadStop(ThreadStation Station, string Label, string Title, string? Path)
{
    /// <summary>Dates, people and states in a line.</summary>
    public string? Meta { get; init; }

    /// <summary>The first words of its content.</summary>
    public string? Body { get; init; }

    /// <summary>A state that is worth a colour, and what follows it.</summary>
    public ThreadTag? Tag { get; init; }

    public IReadOnlyList<ThreadStop> Branches { get; init; } = [];

    /// <summary>What mends an empty station, for those who may.</summary>
    public ThreadLink? Mend { get; init; }

    /// <summary>Whether the thread has come this far; what does not exist is dashed.</summary>
    public bool Exists { get; init; } = true;
}

/// <summary>A status with the class that colours it, and the date that follows.</summary>
public sealed record ThreadTag(string Class, string Word, string? After);

/// <summary>A link in words.</summary>
public sealed record ThreadLink(string Text, string Path);
