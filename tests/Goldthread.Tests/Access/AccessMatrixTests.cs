using System.Text;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Access;

/// <summary>
/// Every handler and endpoint, asked as every role and nobody, in the person's own partnership, in another and in the joint
/// body. The answers are compared with <c>Access.approved.md</c>, which a partnership officer can read; a page without rows
/// in it fails the build.
/// </summary>
public sealed class AccessMatrixTests
{
    private const string Key = """
        # Who may open what

        Made by `make approve` from the running site. One letter a role, in this order:
        P partnership team, D administrator, L agency lead, X agency executive, S school lead, E education team,
        N scrutineer, G learning group, R reviewer, B board member, C independent chair, T trainer.

        `r` reads the page, `w` reaches the form's handler, `-` is refused (403), `0` finds nothing (404), `>` is sent to sign
        in, `t` asks for the token of a program, `.` has no such relation. "Own" is a partnership that the post reaches,
        "other" one that it does not, "joint" the body that several partnerships share.

        | Address | Handler | Nobody | Own | Other | Joint |
        |---|---|---|---|---|---|

        """;

    [Fact]
    public async Task Access_matrix_is_approved()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var doors = await Doors.OfAsync(site);
        var cast = await AccessCast.SignInAsync(site);
        var places = await AccessPlaces.OfAsync(site);
        var table = new StringBuilder(Key);
        foreach (var door in doors)
        {
            var nobody = await door.TryAsync(cast.Nobody, places.Own(door, "hampshire"));
            var row = new List<string> { $"`{door.Template}`", door.Handler, $"{nobody}" };
            foreach (var relation in new[] { Relation.Own, Relation.Other, Relation.Joint })
            {
                var letters = new StringBuilder();
                foreach (var role in Enum.GetValues<Role>())
                {
                    var member = cast[role];
                    var slug = member.PartnershipIn(relation);
                    letters.Append(
                        relation != Relation.Own && !door.NamesPartnership ? ""
                        : slug is null ? "."
                        : $"{await door.TryAsync(member.Visitor, places.Own(door, slug))}"
                    );
                }

                row.Add(letters.Length == 0 ? "" : $"`{letters}`");
            }

            table.Append("| ").AppendJoin(" | ", row).AppendLine(" |");
        }

        Approved.Match(table.ToString().ReplaceLineEndings("\n"), "Access", ".md");
    }

    [Fact]
    public async Task Every_page_without_an_account_has_a_reason()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite, empty: true);
        var rules = (AccessRules)site.Services.GetService(typeof(AccessRules))!;
        var open = rules.All.Where(rule => rule.Policy is null).ToList();
        Assert.All(open, rule => Assert.False(string.IsNullOrWhiteSpace(rule.Because), rule.Target));
        Assert.InRange(open.Count, 1, 25);
    }

    [Fact]
    public async Task Every_rule_covers_a_page()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite, empty: true);
        var rules = (AccessRules)site.Services.GetService(typeof(AccessRules))!;
        var pages = Doors.Pages(site).Select(page => page.ViewEnginePath).ToList();
        var idle = rules.All.Where(rule => !pages.Any(page => Covers(rule, page))).Select(rule => rule.Target);
        Assert.Empty(idle);
    }

    private static bool Covers(AccessRule rule, string page) =>
        rule.IsFolder ? page.StartsWith($"{rule.Target}/", StringComparison.Ordinal) : page == rule.Target;
}
