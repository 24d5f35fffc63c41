namespace Goldthread.Platform.Work;

/// <summary>
/// One thing a person can do: a class named as verb and noun with one public <c>RunAsync</c> that loads, asks the
/// entities and saves once. It is found by a scan and made per request. Use cases do not call use cases.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UseCaseAttribute : Attribute;
