namespace Goldthread.Platform.Access;

/// <summary>
/// A named rule about who may open something: the roles of which a person must hold one, in a post that stands in the
/// partnership the address names (or anywhere, where it names none). Each module declares its own, as <c>DatasetPolicy.Read</c>.
/// </summary>
public sealed class Policy
{
    public Policy(string name, params IReadOnlyCollection<Role> roles)
    {
        Name = name;
        Roles = roles.ToHashSet();
    }

    /// <summary>Module and verb: <c>Dataset.Read</c>.</summary>
    public string Name { get; }

    public IReadOnlySet<Role> Roles { get; }

    /// <summary>Everybody who is signed in and holds a post.</summary>
    public static Policy SignedIn { get; } = new("SignedIn", Enum.GetValues<Role>());

    public override string ToString() => Name;
}
