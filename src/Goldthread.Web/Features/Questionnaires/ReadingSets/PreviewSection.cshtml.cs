using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Questionnaires.ReadingSets;

/// <summary>One section as the person who answers sees it, every question shown. There is nothing to send.</summary>
public sealed class PreviewSectionModel(QuestionSetQuery sets, Address address) : QuestionSetPage(sets, address)
{
    [BindProperty(SupportsGet = true, Name = "section")]
    public string SectionKey { get; set; } = "";

    public QuestionSection Shown { get; private set; } = null!;

    public QuestionSection? Before { get; private set; }

    public QuestionSection? After { get; private set; }

    public IEnumerable<QuestionField> Fields =>
        Shown.Questions.Select(question => new QuestionField(
            Text,
            question,
            new TypedAnswer(),
            $"Input.Answers[{question.Key}]"
        ));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var at = Text.Sections.ToList().FindIndex(section => section.Key == SectionKey);
        if (at < 0)
        {
            throw new NotFoundException();
        }

        Shown = Text.Sections[at];
        Before = at > 0 ? Text.Sections[at - 1] : null;
        After = at + 1 < Text.Sections.Count ? Text.Sections[at + 1] : null;
    }

    public string SectionPath(QuestionSection section) =>
        QuestionnairesPaths.PreviewSection(Place, Set, Number, section.Key);
}
