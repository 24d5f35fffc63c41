namespace Goldthread.Platform.Work;

/// <summary>
/// Made once per request and handed to whoever asks: a query shared by two pages, or a module's writing face (a plural
/// noun that adds rows and does not save).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ScopedAttribute : Attribute;

/// <summary>
/// An interface that modules implement and one place collects. Every implementation is found and registered; nobody keeps
/// a list of them.
/// </summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class ContributionPointAttribute : Attribute;
