using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Questionnaires.KeepingSets;

/// <summary>Publishes a draft of the partnership’s own set, after one more look at what is different.</summary>
public sealed class PublishQuestionSetModel(PublishSet publish, QuestionSetQuery sets, Address address) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Set { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public PublishQuestionSetInput Input { get; set; } = new();

    public KnownVersion Known { get; private set; } = null!;

    /// <summary>What is different from the version before; nothing for the first.</summary>
    public string? Difference { get; private set; }

    public string Place => address.Here.Slug;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await publish.RunAsync(Set, Number, Input.Seen, Input.Because, cancel);
        return Done(
            QuestionnairesPaths.QuestionSetDetail(Place, Set),
            FormattableString.Invariant($"Version {Number} is published")
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Known = await sets.VersionAsync(address.Here.Id, Set, Number, cancel);
        if (!Known.Known.IsOwn)
        {
            throw new NotFoundException();
        }

        if (Number > 1)
        {
            var before = await sets.VersionAsync(address.Here.Id, Set, Number - 1, cancel);
            var said = QuestionSetDifference.Of(before.Text, Known.Text).Summary;
            Difference = char.ToLowerInvariant(said[0]) + said[1..];
        }
    }
}

/// <summary>What the form asks.</summary>
public sealed class PublishQuestionSetInput
{
    /// <summary>The hash of the draft that was shown.</summary>
    public string? Seen { get; set; }

    public string? Because { get; set; }
}
