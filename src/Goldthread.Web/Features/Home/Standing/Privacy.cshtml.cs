using Goldthread.Platform.Web;

namespace Goldthread.Features.Home.Standing;

/// <summary>A standing page: Privacy.</summary>
public sealed class PrivacyModel : GoldthreadPage;
