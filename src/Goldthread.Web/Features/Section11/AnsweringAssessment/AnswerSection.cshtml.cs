using System.Globalization;
using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Section11.AnsweringAssessment;

/// <summary>The questions of one section, with what was said last time; every save keeps what is there.</summary>
public sealed class AnswerSectionModel(
    AssessmentQuery assessments,
    EvidenceLibraryQuery library,
    PostHoldersQuery holders,
    SaveSection save,
    TimeProvider time
) : AssessmentPage(assessments, time)
{
    [BindProperty(SupportsGet = true, Name = "section")]
    public string Address { get; set; } = "";

    /// <summary>"last" fills in what is not answered yet with the answers of last time.</summary>
    [BindProperty(SupportsGet = true, Name = "start")]
    public string? Start { get; set; }

    [BindProperty]
    public AnswerSectionInput Input { get; set; } = new();

    public AssessmentSection Shown { get; private set; } = null!;

    public IReadOnlyList<QuestionField> Fields { get; private set; } = [];

    /// <summary>Sentences about what somebody else saved meanwhile, by question.</summary>
    public Dictionary<string, string> Meanwhile { get; } = new(StringComparer.Ordinal);

    /// <summary>The post that was asked to complete the section.</summary>
    public string? Colleague { get; private set; }

    public string Path => Section11Paths.AnswerSection(Agency, Year, Address);

    public bool IsClosed => View.Return is { State: AgencyReturnState.Submitted } || !TakesAnswers;

    public string Closed =>
        TakesAnswers
            ? "This self-assessment was signed off and sent. Open it again on its task list if something must change."
            : Due;

    public bool CanStartFromLastTime =>
        Start != "last" && Shown.Questions.Any(question => Shown.StandingOf(question) == ReturnAnswerState.Carried);

    public bool AsksEvidence => Fields.Any(shown => shown.AsksEvidence) && View.SeesAll;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(string? then, CancellationToken cancel)
    {
        var asked = Input.Versions.Keys.ToHashSet(StringComparer.Ordinal);
        await LoadAsync(cancel);
        var faults = new AnswerFaults();
        var answers = Read(faults);
        if (!faults.IsEmpty)
        {
            faults.AddTo(ModelState);
            return Page();
        }

        try
        {
            var saved = await save.RunAsync(new SectionToSave(Agency, Year, Address, answers, Input.Finished), cancel);
            await LoadAsync(cancel);
            return Shown.Questions.Any(question => !asked.Contains(question.Key))
                ? Done(Path, $"{Shown.Title} saved. What you answered leads to more questions")
                : Done(Next(then), Banner(saved));
        }
        catch (AnswersChangedException changed)
        {
            Tell(changed.Questions);
            await LoadAsync(cancel);
            TellFields();
            return Page();
        }
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Shown = View.Find(Address);
        var questions = Shown.Section.Questions.Where(Shown.Questions.Contains).ToList();
        foreach (var question in questions.Where(question => !Input.Answers.ContainsKey(question.Key)))
        {
            // A form sends nothing for boxes of which none is ticked: that is an answer too.
            var kept = Shown.RowOf(question)?.ToAnswer();
            Input.Answers[question.Key] = Input.Versions.ContainsKey(question.Key)
                ? new TypedAnswer()
                : TypedAnswer.Of(kept ?? (Start == "last" ? Shown.LastTime?.Of(question) : null));
        }

        foreach (var question in questions)
        {
            var row = Shown.RowOf(question);
            Input.Versions.TryAdd(question.Key, row?.Version.ToString(CultureInfo.InvariantCulture));
            Input.Marks.TryAdd(question.Key, AnswerMarks.MarkOf(row?.ToAnswer()));
        }

        if (HttpMethods.IsGet(Request.Method) && Shown.AsksWhetherFinished && Shown.IsBegun)
        {
            Input.Finished = Shown.IsCalledFinished;
        }

        var chosen = Input.Answers.Values.SelectMany(input => input.Evidence).ToList();
        var choices = await library.ChoicesAsync(View.Agency.Id, chosen, cancel);
        Fields = [.. questions.Select(question => FieldOf(question, choices))];
        var given = View.Assignments.FirstOrDefault(one => one.Section == Address);
        Colleague = given is null
            ? null
            : (await holders.OfAsync([given.PostId], cancel)).GetValueOrDefault(given.PostId)?.Title
                ?? "a post that nobody holds";
    }

    private QuestionField FieldOf(Question question, IReadOnlyList<EvidenceChoice> choices) =>
        new(Shown.Sheet.Set, question, Input.Answers[question.Key], NameOf(question.Key))
        {
            IsReadOnly = IsClosed,
            Before = Shown.LastTime?.Say(question, Shown.StandingOf(question)?.Say().ToLowerInvariant()),
            EvidenceChoices = choices,
            Notices = Meanwhile.TryGetValue(question.Key, out var told) ? [told] : [],
        };

    private static string NameOf(string key) => $"Input.Answers[{key}]";

    private List<AnswerToSave> Read(AnswerFaults faults)
    {
        List<AnswerToSave> answers = [];
        foreach (var question in Shown.Section.Questions.Where(one => Input.Answers.ContainsKey(one.Key)))
        {
            var answer = Input.Answers[question.Key].Read(Shown.Sheet.Set, question, NameOf(question.Key), faults);
            var mark = Input.Marks.GetValueOrDefault(question.Key) ?? "";
            var version = Input.Versions.GetValueOrDefault(question.Key);
            answers.Add(
                new AnswerToSave(
                    answer,
                    uint.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                        ? number
                        : null,
                    mark.Length == 0 ? answer.HoldsWords() : mark != AnswerMarks.MarkOf(answer)
                )
            );
        }

        return answers;
    }

    /// <summary>The next section that this person has still to do, or the list.</summary>
    private string Next(string? then)
    {
        if (then == "evidence")
        {
            return $"{Section11Paths.AddEvidencePiece(Agency)}?year={Year.ToString(CultureInfo.InvariantCulture)}&section={Uri.EscapeDataString(Address)}";
        }

        var seen = View.Seen.ToList();
        var here = seen.FindIndex(section => section.Address == Address);
        var next = seen.Skip(here + 1).FirstOrDefault(section => !section.IsDone);
        return next is null ? Tasks : Section11Paths.AnswerSection(Agency, Year, next.Address);
    }

    private string Banner(SavedSection saved) =>
        saved switch
        {
            { NeedsSendingAgain: true } => $"{Shown.Title} saved. It waited for sign-off and has to be sent again",
            { Changed: 0 } when Input.Finished is null => $"{Shown.Title}: nothing was different",
            _ when Shown.IsDone => $"{Shown.Title} saved and complete",
            _ => $"{Shown.Title} saved",
        };

    /// <summary>Forgets which version was opened, so that the page shows the one of now and saving again is a decision.</summary>
    private void Tell(IReadOnlyList<string> questions)
    {
        foreach (var key in questions)
        {
            Meanwhile[key] = "";
            Input.Versions.Remove(key);
            ModelState.Remove($"Input.Versions[{key}]");
        }
    }

    private void TellFields()
    {
        foreach (var key in Meanwhile.Keys.ToList())
        {
            var question = Shown.Sheet.Set.Find(key)!;
            var row = Shown.RowOf(question)!;
            var now = row.ToAnswer();
            var said = string.Join(
                " ",
                new[] { $"{AnswerWords.Say(Shown.Sheet.Set, question, now)}." }.Concat(
                    AnswerWords.Beside(now).Select(pair => $"{pair.Label}: {pair.Text}")
                )
            );
            Meanwhile[key] =
                $"{row.SavedBy} saved this at {Words.Time(row.SavedAt)}. It now says: {said} Yours is still in the boxes. Save again to keep yours.";
            ModelState.AddModelError(
                $"{NameOf(key)}.{nameof(TypedAnswer.Code)}",
                $"{key}: somebody else changed this answer while you had it open."
            );
        }

        Fields = [.. Fields.Select(field => FieldOf(field.Question, field.EvidenceChoices))];
    }
}

/// <summary>What the form asks, by the key of the question.</summary>
public sealed class AnswerSectionInput
{
    public Dictionary<string, TypedAnswer> Answers { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The version of each saved answer that was shown.</summary>
    public Dictionary<string, string?> Versions { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The mark of each answer that was shown.</summary>
    public Dictionary<string, string?> Marks { get; set; } = new(StringComparer.Ordinal);

    public bool? Finished { get; set; }
}
