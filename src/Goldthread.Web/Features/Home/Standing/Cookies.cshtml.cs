using Goldthread.Platform.Web;

namespace Goldthread.Features.Home.Standing;

/// <summary>A standing page: Cookies.</summary>
public sealed class CookiesModel : GoldthreadPage;
