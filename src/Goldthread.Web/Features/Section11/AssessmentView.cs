using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;

namespace Goldthread.Features.Section11;

/// <summary>One agency’s self-assessment of one cycle, as its own people see it.</summary>
public sealed class AssessmentView(Agency agency, Cycle cycle, CycleAgency asked, AgencyReturn? held)
{
    public Agency Agency => agency;

    public Cycle Cycle => cycle;

    public CycleAgency Asked => asked;

    /// <summary>The draft; nothing before the first save.</summary>
    public AgencyReturn? Return => held;

    public QuestionSetText Set { get; set; } = null!;

    public IReadOnlyList<AssessmentArea> Areas { get; init; } = [];

    public IReadOnlyList<ReturnAnswer> Answers { get; init; } = [];

    public LastTime? LastTime { get; init; }

    public IReadOnlyList<SectionAssignment> Assignments { get; init; } = [];

    /// <summary>Whether this person leads or signs, and so sees every section.</summary>
    public bool SeesAll { get; init; }

    public IReadOnlyList<Guid> OwnPosts { get; init; } = [];

    public IReadOnlyList<AssessmentSection> Sections { get; set; } = [];

    /// <summary>The sections that this person may open.</summary>
    public IEnumerable<AssessmentSection> Seen => Sections.Where(Sees);

    /// <summary>The area that writes for all, or another where the agency no longer works in that one.</summary>
    public Guid WriterId =>
        Areas.Count == 0 || Areas.Any(area => area.Place.Id == asked.WriterId) ? asked.WriterId : Areas[0].Place.Id;

    public AssessmentState State => held?.Progress ?? AssessmentState.Invited;

    /// <summary>By when answers are due: the soonest of its areas.</summary>
    public DateOnly DueOn => Areas.Count == 0 ? cycle.DueOn : Areas.Min(area => area.Return.DueIn(cycle, area.Area));

    public DateOnly SignOffOn
    {
        get
        {
            var day = Areas.Count == 0 ? cycle.SignOffOn : Areas.Min(area => area.Area.SignOffIn(cycle));
            return day > DueOn ? day : DueOn;
        }
    }

    public int Done => Sections.Count(section => section.IsDone);

    /// <summary>Whether the two tasks before the sections are done.</summary>
    public bool IsStarted => held is { ContactsCheckedOn: not null, ChangesSaidOn: not null };

    public bool Sees(AssessmentSection section) =>
        SeesAll || Assignments.Any(one => one.Section == section.Address && OwnPosts.Contains(one.PostId));

    /// <summary>Finds a section that this person may open.</summary>
    /// <exception cref="NotFoundException">There is none, or it is not theirs.</exception>
    public AssessmentSection Find(string address) =>
        Seen.FirstOrDefault(section => section.Address == address) ?? throw new NotFoundException();

    /// <summary>What still stops sending, each with its section, in order.</summary>
    public IReadOnlyList<AssessmentBlock> Blocks() => [.. Sections.SelectMany(section => section.Blocks())];

    /// <summary>The answers that are shown, of the cycle or of one area, as they are frozen: what a condition hides stays here.</summary>
    public IReadOnlyList<Answer> Frozen(Guid? area) =>
        [
            .. Sections
                .Where(section => section.Area?.Place.Id == area)
                .SelectMany(section => section.Questions.Select(section.Sheet.Of))
                .OfType<Answer>(),
        ];

    /// <summary>The sections of a set, with what is answered of them.</summary>
    public IEnumerable<AssessmentSection> SectionsOf(QuestionSetText set, AssessmentArea? area)
    {
        var rows = Answers
            .Where(row => row.PartnershipId == area?.Place.Id)
            .ToDictionary(row => row.QuestionKey, StringComparer.Ordinal);
        var sheet = new AnswerSheet(set, rows.Values.Select(row => row.ToAnswer()));
        return set
            .Sections.Where(sheet.IsShown)
            .Select(section => new AssessmentSection(section, area, sheet, rows)
            {
                LastTime = area is null ? LastTime : null,
                IsCalledFinished = held?.IsFinished(AssessmentSection.AddressOf(section, area)) == true,
            });
    }

    /// <summary>How far it is, for those who see only that.</summary>
    public AssessmentProgress ProgressOn(DateOnly day) =>
        new(State, State == AssessmentState.Submitted ? Sections.Count : Done, Sections.Count, day);
}

/// <summary>An area that the agency answers in.</summary>
/// <param name="Place">The partnership.</param>
/// <param name="Area">Its part of the cycle.</param>
/// <param name="Return">What it knows of this agency.</param>
public sealed record AssessmentArea(NamedPartnership Place, CycleArea Area, AreaReturn Return);

/// <summary>What the agency submitted last time.</summary>
public sealed class LastTime(int year, Submission submission, QuestionSetText set)
{
    private readonly Dictionary<string, Answer> answers = submission
        .ToAnswers()
        .ToDictionary(answer => answer.Question, StringComparer.Ordinal);

    public int Year => year;

    public Submission Submission => submission;

    /// <summary>
    /// The answer to the question of this key, if it still has the same kind: a key keeps its meaning from version to
    /// version.
    /// </summary>
    public Answer? Of(Question question) =>
        answers.GetValueOrDefault(question.Key) is { IsGiven: true } answer
        && set.Find(question.Key)?.Kind == question.Kind
            ? answer
            : null;

    /// <summary>The answer in words, with what was said beside it.</summary>
    public AnswerBefore? Say(Question question, string? standing)
    {
        if (Of(question) is not { } answer)
        {
            return null;
        }

        var asked = set.Find(question.Key)!;
        return new AnswerBefore(
            $"Last time, in {FormattableString.Invariant($"{year}")}, you said",
            [("Answer", AnswerWords.Say(set, asked, answer)), .. AnswerWords.Beside(answer)]
        )
        {
            Standing = standing,
        };
    }
}
