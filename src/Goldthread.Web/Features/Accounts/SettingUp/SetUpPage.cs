namespace Goldthread.Features.Accounts.SettingUp;

/// <summary>A page of the first day. Whoever does not hold the set-up finds nothing there.</summary>
public abstract class SetUpPage(SetUpDraftQuery drafts) : SecretPage
{
    /// <summary>The cookie that ties the set-up to one browser.</summary>
    public const string Secret = "set-up";

    public SetUpDraft Draft { get; private set; } = null!;

    protected string? Browser => ReadSecret(Secret);

    public override async Task LoadAsync(CancellationToken cancel) => Draft = await drafts.HeldByAsync(Browser, cancel);
}
