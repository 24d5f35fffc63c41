using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Questionnaires.ReadingSets;

/// <summary>What every page of one version shares: its address and what the version says.</summary>
public abstract class QuestionSetPage(QuestionSetQuery sets, Address address) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Set { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public KnownVersion Known { get; private set; } = null!;

    public QuestionSetText Text => Known.Text;

    public string Place => address.Here.Slug;

    public string PartnershipName => address.Here.Name;

    /// <summary>"Version 2, published on 3 March 2027", or that it is a draft.</summary>
    public string VersionSaid =>
        Known.Version.PublishedOn is { } day
            ? $"Version {Words.Count(Number)}, published on {Words.PlainDate(day)}"
            : $"Version {Words.Count(Number)}, a draft";

    protected Guid Here => address.Here.Id;

    protected QuestionSetQuery Sets => sets;

    public override async Task LoadAsync(CancellationToken cancel) =>
        Known = await sets.VersionAsync(Here, Set, Number, cancel);
}
