using System.ComponentModel.DataAnnotations;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>What is asked of whoever writes down or changes a finding.</summary>
public sealed class FindingInput
{
    [Required(ErrorMessage = "Enter what was found, in one sentence.")]
    [StringLength(Finding.StatementLength, ErrorMessage = "Keep what was found to 300 characters.")]
    public string? Statement { get; set; }

    [Required(ErrorMessage = "Choose whether it is a strength or needs improvement.")]
    [EnumDataType(typeof(FindingKind), ErrorMessage = "Choose whether it is a strength or needs improvement.")]
    public FindingKind? Kind { get; set; }

    [StringLength(Finding.DetailLength, ErrorMessage = "Keep the detail to 4,000 characters.")]
    public string? Detail { get; set; }

    [Required(ErrorMessage = "Choose the kind of source.")]
    [EnumDataType(typeof(SourceKind), ErrorMessage = "Choose the kind of source.")]
    public SourceKind? SourceKind { get; set; }

    [Required(ErrorMessage = "Enter what the source is called.")]
    [StringLength(300, ErrorMessage = "Keep the name of the source to 300 characters.")]
    public string? SourceTitle { get; set; }

    [Required(ErrorMessage = "Enter the day of the source.")]
    [Display(Name = "The day of the source")]
    public DateOnly? SourceDay { get; set; }

    [StringLength(2000, ErrorMessage = "Keep the address to 2,000 characters.")]
    public string? SourcePath { get; set; }

    [StringLength(100, ErrorMessage = "Keep the key of the measure to 100 characters.")]
    public string? SourceMeasure { get; set; }

    public bool SourceIsRestricted { get; set; }

    public List<Guid> Themes { get; set; } = [];

    public List<Guid> Agencies { get; set; } = [];

    public Guid? PriorityId { get; set; }

    /// <summary>The reference of a finding that says the same; nothing to record it anyway.</summary>
    public string? Same { get; set; }

    /// <summary>Whether similar findings were shown, so that they are not shown again.</summary>
    public bool HasLooked { get; set; }

    public uint Version { get; set; }

    public FindingText Text() => new(Kind!.Value, Statement!, Detail, PriorityId);

    public Source Source() =>
        new(SourceKind!.Value, SourceTitle!, SourceDay!.Value)
        {
            Path = string.IsNullOrWhiteSpace(SourcePath) ? null : SourcePath.Trim(),
            MeasureKey = string.IsNullOrWhiteSpace(SourceMeasure) ? null : SourceMeasure,
            IsRestricted = SourceIsRestricted,
        };

    /// <summary>What a finding says today, to be changed.</summary>
    public static FindingInput Of(Finding finding, LearningSubject subject, IEnumerable<Guid> concerned) =>
        new()
        {
            Statement = finding.Statement,
            Kind = finding.Kind,
            Detail = finding.Detail,
            SourceKind = finding.SourceKind,
            SourceTitle = finding.SourceTitle,
            SourceDay = finding.SourceDay,
            SourcePath = finding.SourcePath,
            SourceMeasure = finding.SourceMeasure,
            SourceIsRestricted = finding.SourceIsRestricted,
            Themes = [.. subject.Themes],
            Agencies = [.. concerned],
            PriorityId = finding.PriorityId,
            Version = finding.Version,
        };
}
