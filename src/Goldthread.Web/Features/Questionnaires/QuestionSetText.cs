namespace Goldthread.Features.Questionnaires;

/// <summary>
/// What a version of a question set says, read from its file: sections of questions, scales, and rules of the whole. It
/// never changes; a version's file is its one truth and this is that file in memory.
/// </summary>
public sealed record QuestionSetText
{
    /// <summary>The name by which versions belong together: "section-11".</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>Says that it is a sample, to be agreed locally; null once a partnership has agreed its own.</summary>
    public string? Status { get; init; }

    public required string Audience { get; init; }

    /// <summary>How long answering takes in all, an estimate shown before one begins.</summary>
    public required int Minutes { get; init; }

    /// <summary>"About 3 hours for 48 rated questions, shared among colleagues over two weeks."</summary>
    public string? MinutesNote { get; init; }

    public string? Frequency { get; init; }

    /// <summary>What stands above every page: name no child.</summary>
    public string? Warning { get; init; }

    /// <summary>Whether answers are kept apart from people; then no question may ask who somebody is.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Statutes and guidance it rests on.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>How to rate, in sentences shown with the first page.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    public IReadOnlyList<QuestionScale> Scales { get; init; } = [];

    public required IReadOnlyList<QuestionSection> Sections { get; init; }

    /// <summary>What the person who answers for the organisation puts their name to, where the set is signed.</summary>
    public SignOffText? SignOff { get; init; }

    public IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);

    public Question? Find(string key) => Questions.FirstOrDefault(question => question.Key == key);

    /// <summary>The scale of a rating; null for questions of other kinds.</summary>
    public QuestionScale? ScaleOf(Question question) =>
        question.Scale is { } key ? Scales.First(scale => scale.Key == key) : null;
}

/// <summary>A page or a chapter of a set.</summary>
public sealed record QuestionSection
{
    /// <summary>Stable from version to version.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>The code of the standard that its questions speak to, where all speak to one.</summary>
    public string? Standard { get; init; }

    public string? Intro { get; init; }

    public int? Minutes { get; init; }

    /// <summary>Its place on a list of tasks: the heading that it stands under.</summary>
    public string? Part { get; init; }

    public QuestionCondition? ShowIf { get; init; }

    public required IReadOnlyList<Question> Questions { get; init; }
}

/// <param name="Statement">What the signer agrees to.</param>
/// <param name="Button">The words on the button, with {agency_name}.</param>
public sealed record SignOffText(string Statement, string Button);
