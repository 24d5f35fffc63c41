using Goldthread.Platform.Web;

namespace Goldthread.Features.Home.Standing;

/// <summary>A standing page: Accessibility.</summary>
public sealed class AccessibilityModel : GoldthreadPage;
