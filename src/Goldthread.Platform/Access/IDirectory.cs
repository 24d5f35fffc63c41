using Goldthread.Platform.Work;

namespace Goldthread.Platform.Access;

/// <summary>What the floor asks of the module that keeps partnerships, people and posts.</summary>
[ContributionPoint]
public interface IDirectory
{
    /// <summary>The posts that a person holds on a day, the one that names them first.</summary>
    Task<IReadOnlyList<HeldPost>> PostsOfAsync(Guid personId, DateOnly today, CancellationToken cancel);

    /// <summary>Every partnership of the installation, joint bodies last.</summary>
    Task<IReadOnlyList<NamedPartnership>> PartnershipsAsync(CancellationToken cancel);
}

/// <summary>A partnership as addresses and page heads name it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Slug">The first word of its addresses: <c>hampshire</c>.</param>
/// <param name="Name">Its full name.</param>
/// <param name="IsJoint">Whether it is a joint body of several partnerships.</param>
public sealed record NamedPartnership(Guid Id, string Slug, string Name, bool IsJoint);

/// <summary>What the floor asks of the module that keeps accounts: whether a session still stands. Asked on every request.</summary>
[ContributionPoint]
public interface ISessions
{
    /// <summary>The person behind a session key, or nothing once it has ended, expired or been revoked.</summary>
    Task<SignedInPerson?> FindAsync(string key, CancellationToken cancel);
}

/// <summary>
/// What the floor asks of the module that keeps accounts when somebody sends a form whose session has run out meanwhile:
/// nothing typed is lost.
/// </summary>
[ContributionPoint]
public interface IUnsavedForms
{
    /// <summary>Keeps what was typed for the person whose session it was, and for nobody else.</summary>
    /// <param name="key">The key of the session that ran out.</param>
    /// <param name="path">Where the form was sent.</param>
    /// <param name="fields">Its fields without files, protected as <see cref="UnsavedFields"/> does.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Where the person finds it after signing in; nothing where the session was ended by somebody, or is unknown.</returns>
    Task<string?> KeepAsync(string key, string path, string fields, CancellationToken cancel);
}
