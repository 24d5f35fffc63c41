namespace Goldthread.Bench;

/// <summary>
/// One row of the table. Rows that measure the built executable or real files are classes like any other: they start
/// what they need in <see cref="RunAsync"/> and stop it again.
/// </summary>
public interface IBenchmark
{
    /// <summary>The row's name in the performance page, such as <c>B1</c>.</summary>
    string Id { get; }

    /// <summary>What is done, in a few words.</summary>
    string Work { get; }

    /// <summary>The most it may take.</summary>
    Target Target { get; }

    /// <summary>Does it, in several rounds, and says what the best round took.</summary>
    Task<Result> RunAsync(CancellationToken cancel);
}

/// <summary>A most, in a unit such as <c>ms</c>, <c>ms CPU</c> or <c>MB</c>.</summary>
public sealed record Target(double Most, string Unit);

/// <summary>What a benchmark found.</summary>
/// <param name="Measured">The figure to hold against the target, in its unit.</param>
/// <param name="CpuMilliseconds">Processor time of the same round; nothing where it was not measured.</param>
/// <param name="Remark">What a reader of the table has to know; may be empty.</param>
public sealed record Result(double Measured, double? CpuMilliseconds, string Remark = "");
