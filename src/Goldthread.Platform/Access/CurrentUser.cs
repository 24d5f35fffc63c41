namespace Goldthread.Platform.Access;

/// <summary>
/// Who is acting: the posts they hold today. Set once at the start of a request, a job or a command; nobody until then.
/// </summary>
public sealed class CurrentUser
{
    /// <summary>The name of the actor in the trail when no person acts.</summary>
    public const string Nobody = "Nobody signed in";

    public Guid? AccountId { get; private set; }

    public Guid? PersonId { get; private set; }

    public Guid? SessionId { get; private set; }

    /// <summary>How the trail and the page name the actor: the post, or the command that runs.</summary>
    public string Name { get; private set; } = Nobody;

    public string? Email { get; private set; }

    public IReadOnlyList<HeldPost> Posts { get; private set; } = [];

    public bool IsSignedIn => AccountId is not null;

    public void SignIn(SignedInPerson person, IReadOnlyList<HeldPost> posts)
    {
        AccountId = person.AccountId;
        PersonId = person.PersonId;
        SessionId = person.SessionId;
        Email = person.Email;
        Posts = posts;
        Name = posts is [var first, ..] ? first.Title : person.Name;
    }

    /// <summary>A command or a job acts, not a person.</summary>
    public void ActAs(string name) => Name = name;

    /// <summary>Whether a post with one of the policy's roles stands in this partnership, or anywhere when none is named.</summary>
    public bool May(Policy policy, Guid? partnership = null) =>
        Posts.Any(post =>
            policy.Roles.Contains(post.Role) && (partnership is not { } there || post.Partnerships.Contains(there))
        );

    /// <summary>Every partnership that one of the posts reaches.</summary>
    public IEnumerable<Guid> Reach() => Posts.SelectMany(post => post.Partnerships).Distinct();

    /// <summary>The partnerships in which this person sees the rows of every agency: those of a post that stands in none.</summary>
    public IEnumerable<Guid> WholeReach() =>
        Posts.Where(post => post.AgencyId is null).SelectMany(post => post.Partnerships).Distinct();

    /// <summary>The agencies whose rows this person sees elsewhere: their own, and those whose duties it took over.</summary>
    public IEnumerable<Guid> AgencyReach() => Posts.SelectMany(post => post.Agencies).Distinct();
}

/// <summary>A post that a person holds today, with the partnerships it reaches.</summary>
/// <param name="PostId">The post.</param>
/// <param name="Role">What it lets its holder do.</param>
/// <param name="Title">In words: "Business manager, Hampshire".</param>
/// <param name="AgencyId">The agency it stands in, if it stands in one.</param>
/// <param name="Partnerships">
/// A team's or a group's own partnership; for an agency every partnership the agency or a predecessor works in; for the
/// installation all of them.
/// </param>
public sealed record HeldPost(Guid PostId, Role Role, string Title, Guid? AgencyId, IReadOnlyList<Guid> Partnerships)
{
    /// <summary>The agency it stands in and those whose duties that one took over; none for other posts.</summary>
    public IReadOnlyList<Guid> Agencies { get; init; } = [];

    /// <summary>The group it stands in, if it stands in one.</summary>
    public Guid? GroupId { get; init; }
}

/// <summary>
/// The account, person and session behind a request; no session where the product reads for them by itself.
/// </summary>
public sealed record SignedInPerson(Guid AccountId, Guid PersonId, Guid? SessionId, string Name, string Email);
