using Goldthread.Platform.Access;

namespace Goldthread.Improvement.Tests;

/// <summary>People in memory, as far as rights go by their posts.</summary>
public static class Users
{
    /// <summary>Somebody with one post.</summary>
    public static CurrentUser Holding(
        Role role,
        Guid partnership,
        Guid? group = null,
        IReadOnlyList<Guid>? agencies = null
    ) => Holding(Post(role, partnership, group, agencies));

    public static CurrentUser Holding(params HeldPost[] posts)
    {
        var user = new CurrentUser();
        var person = new SignedInPerson(
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            "Somebody",
            "somebody@goldthread.example"
        );
        user.SignIn(person, posts);
        return user;
    }

    public static HeldPost Post(
        Role role,
        Guid partnership,
        Guid? group = null,
        IReadOnlyList<Guid>? agencies = null
    ) =>
        new(Guid.CreateVersion7(), role, "Post", agencies?[0], [partnership])
        {
            Agencies = agencies ?? [],
            GroupId = group,
        };
}
