using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Home.FrontDoor;

/// <summary>A front door that reads like a public notice board and gets staff to sign in.</summary>
public sealed class PublicHomeModel(IDirectory directory, IInstallation installation) : GoldthreadPage
{
    public bool IsSetUp { get; private set; }

    public bool IsDemonstration { get; private set; }

    public IReadOnlyList<NamedPartnership> Partnerships { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Partnerships = await directory.PartnershipsAsync(cancel);
        IsSetUp = Partnerships.Count > 0;
        IsDemonstration = await installation.IsDemonstrationAsync(cancel);
    }
}
