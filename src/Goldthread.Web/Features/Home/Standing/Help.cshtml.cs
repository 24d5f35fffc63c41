using Goldthread.Platform.Web;

namespace Goldthread.Features.Home.Standing;

/// <summary>A standing page: Help.</summary>
public sealed class HelpModel : GoldthreadPage;
