using Goldthread.Features.Partnership;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement;

/// <summary>
/// Where a piece of learning comes from: small enough for any module to hand over, and for a person to type.
/// </summary>
/// <param name="Kind">Which of the twelve kinds of source of the framework.</param>
/// <param name="Title">What people call it: "Neglect case audit, May 2026".</param>
/// <param name="Day">The day it was reported.</param>
public sealed record Source(SourceKind Kind, string Title, DateOnly Day)
{
    /// <summary>The record of the module that raised it, or nothing for one recorded by hand.</summary>
    public Guid? Id { get; init; }

    /// <summary>Where it can be read: an address below the partnership, or a whole one; nothing where there is no page.</summary>
    public string? Path { get; init; }

    /// <summary>The measure whose signal it is: <c>dataset:CIN-02</c>.</summary>
    public string? MeasureKey { get; init; }

    /// <summary>Whether nobody but the partnership team may read where it came from, as with a review.</summary>
    public bool IsRestricted { get; init; }

    /// <exception cref="RuleBrokenException">It has no name, or lies in the future.</exception>
    public Source Checked(DateOnly today)
    {
        if (Day > today)
        {
            throw new RuleBrokenException("The day of the source must be today or earlier.", "SourceDay");
        }

        if (Path is { } path && !IsAddress(path))
        {
            throw new RuleBrokenException(
                "Enter the whole address of a page, like https://www.example.org/report.",
                "SourcePath"
            );
        }

        return this with
        {
            Title = Sentence.Require(Title, "Enter what the source is called.", "SourceTitle"),
        };
    }

    private static bool IsAddress(string path) =>
        path.StartsWith('/')
            ? !path.StartsWith("//", StringComparison.Ordinal)
            : Uri.TryCreate(path, UriKind.Absolute, out var whole)
                && (whole.Scheme == Uri.UriSchemeHttps || whole.Scheme == Uri.UriSchemeHttp);
}

/// <summary>The twelve kinds of source that the framework learns from, in its order.</summary>
public enum SourceKind
{
    MultiAgencyData,
    CaseAudit,
    Section11,
    SchoolAudit,
    Visit,
    ScrutinyEvent,
    CaseReview,
    StaffSurvey,
    Forum,
    TrainingFeedback,
    Inspection,
    Research,
}
