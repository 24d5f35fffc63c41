using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>
/// The page on which an action is proposed, reached from a recommendation or from a finding alone. Both show the same
/// form and run the same use case; they differ in what they know beforehand.
/// </summary>
public abstract class ProposalPage(
    GoldthreadDb db,
    ProposalChoicesQuery offered,
    PromiseActions promise,
    CurrentUser user,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    private const int UsualMonths = 6;

    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public ProposalInput Input { get; set; } = new();

    public ProposalChoices Choices { get; private set; } = ProposalChoices.None;

    /// <summary>What stands above the form: the finding, or the recommendation.</summary>
    public abstract string Shown { get; }

    public abstract string BackPath { get; }

    protected Finding Finding { get; set; } = null!;

    protected Recommendation? Recommendation { get; set; }

    protected GoldthreadDb Db => db;

    protected Guid Here => address.Here.Id;

    protected string Slug => address.Here.Slug;

    /// <summary>Reads the finding, and the recommendation where there is one, by the reference in the address.</summary>
    protected abstract Task FindAsync(CancellationToken cancel);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        Input.Difference = Recommendation?.Difference;
        Input.Due = Recommendation?.ByWhen is { } due && due >= time.Today() ? due : null;
        Input.SignOffGroup = Recommendation?.MonitoringGroupId;
        Input.MonthsAfter = UsualMonths;
        Input.Checker = user.Posts.FirstOrDefault(post => post.Role == Role.PartnershipTeam)?.PostId;
        if (Recommendation is { } recommendation)
        {
            Input.Agencies = await db
                .Addressees.Where(asked =>
                    asked.RecommendationId == recommendation.Id
                    && (asked.Answer == ReplyAnswer.Accepted || asked.Answer == ReplyAnswer.AcceptedInPart)
                )
                .Select(asked => asked.AgencyId)
                .ToListAsync(cancel);
        }

        if (await offered.MeasureAsync(Finding.SourceMeasure, cancel) is { } measure)
        {
            (Input.Check, Input.MeasureKey) = (nameof(ImpactMethod.Measure), measure.Key);
            Input.Direction = measure.Better;
        }

        Choices = await offered.ReadAsync(Input, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        if (Input.IsFinding)
        {
            Input.Check = nameof(ImpactMethod.Measure);
            ModelState.Remove("Input.Check");
            Choices = await offered.ReadAsync(Input, cancel);
            return Page();
        }

        var proposal = await ToProposalAsync(cancel);
        var references = await promise.RunAsync(Finding.Id, Recommendation?.Id, proposal, cancel);
        return Done(
            ImprovementPaths.ActionDetail(Slug, references[0]),
            $"{Words.List(references)} {(proposal.Agree ? "agreed" : "saved as proposed")}"
        );
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        Choices = await offered.ReadAsync(Input, cancel);
    }

    private async Task<Proposal> ToProposalAsync(CancellationToken cancel) =>
        new(
            Input.Title!,
            Input.Detail,
            Input.Difference,
            Input.Strength!.Value,
            Input.Due!.Value,
            Input.SignOffGroup,
            [.. Input.Agencies.Select(agency => new ProposedPart(agency, OwnerOf(agency)))],
            Input.Method is { } method ? await ToPlanAsync(method, cancel) : null,
            Input.Check == "None" ? Input.NoCheckBecause : null,
            Input.Press == "agree"
        );

    private ProposedOwner OwnerOf(Guid agency) =>
        Input.Owners.GetValueOrDefault(agency, ProposalInput.Lead) switch
        {
            ProposalInput.Lead => new ProposedOwner(null, IsLead: true),
            var typed when Guid.TryParse(typed, out var post) => new ProposedOwner(post, IsLead: false),
            _ => new ProposedOwner(null, IsLead: false),
        };

    private async Task<ImpactPlan> ToPlanAsync(ImpactMethod method, CancellationToken cancel)
    {
        var measure = method == ImpactMethod.Measure ? await offered.MeasureAsync(Input.MeasureKey, cancel) : null;
        var way = Input.Direction == MeasureDirection.Higher ? "rise" : "fall";
        return new ImpactPlan(
            Input.Question is { Length: > 0 } typed ? typed
                : measure is null ? ""
                : $"Does the measure {measure.Reference}, {measure.Name}, {way}?",
            method,
            measure?.Key,
            measure is null ? null : $"{measure.Reference} {measure.Name}",
            measure is null ? null : Input.Direction,
            Input.MonthsAfter!.Value,
            Input.Checker
        );
    }
}
