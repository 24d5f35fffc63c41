using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingPartnerships;

/// <summary>Changes a partnership's names, area and contact.</summary>
public sealed class ChangePartnershipModel(
    GoldthreadDb db,
    CurrentUser user,
    RenamePartnership rename,
    RecordHistoryQuery history
) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    public PartnershipInput Input { get; set; } = new();

    public string Shown { get; private set; } = "";

    public bool IsJoint { get; private set; }

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var partnership = await FindAsync(cancel);
        Input = new PartnershipInput
        {
            Name = partnership.Name,
            ShortName = partnership.ShortName,
            AreaCode = partnership.AreaCode,
            Telephone = partnership.Telephone,
            Email = partnership.Email,
            Version = partnership.Version,
        };
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var wording = new PartnershipWording(
            Input.Name!,
            Input.ShortName!,
            Input.AreaCode,
            Input.Telephone,
            Input.Email
        );
        await rename.RunAsync(Slug, Input.Version, wording, cancel);
        return Done(PartnershipPaths.PartnershipList(), "Changes saved");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var partnership = await FindAsync(cancel);
        Shown = partnership.Name;
        IsJoint = partnership.Kind == PartnershipKind.Joint;
        History = await history.OfAsync(cancel, partnership.Id);
    }

    private async Task<SafeguardingPartnership> FindAsync(CancellationToken cancel)
    {
        var partnership = await db
            .Partnerships.AsNoTracking()
            .SingleOrDefaultAsync(known => known.Slug == Slug, cancel);
        return partnership is not null && user.May(PartnershipPolicy.Keep, partnership.Id)
            ? partnership
            : throw new NotFoundException();
    }
}

/// <summary>What the form asks.</summary>
public sealed class PartnershipInput
{
    [Required(ErrorMessage = "Enter the partnership’s name.")]
    [StringLength(300, ErrorMessage = "Keep the name to 300 characters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Enter the name people use for the partnership.")]
    [StringLength(60, ErrorMessage = "Keep the name people use to 60 characters.")]
    public string? ShortName { get; set; }

    [RegularExpression("^E[0-9]{8}$", ErrorMessage = "Enter a code that is E and eight numbers, like E10000014.")]
    public string? AreaCode { get; set; }

    [StringLength(60, ErrorMessage = "Keep the telephone number to 60 characters.")]
    public string? Telephone { get; set; }

    [EmailAddress(ErrorMessage = "Enter an email address in the correct format, like name@example.com.")]
    [StringLength(254, ErrorMessage = "Keep the email address to 254 characters.")]
    public string? Email { get; set; }

    public uint Version { get; set; }
}
