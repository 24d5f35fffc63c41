using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.SettingUp;

/// <summary>
/// Ends the first day: partnership, safeguarding partners, groups, themes, the first person with posts, account and session,
/// all in one transaction.
/// </summary>
[UseCase]
public sealed class FoundPartnership(
    GoldthreadDb db,
    SetUpDraftQuery drafts,
    NewAccounts accounts,
    SignIns signIns,
    Themes themes,
    FirstScope first,
    TimeProvider time
)
{
    /// <returns>The key for the browser's cookie.</returns>
    /// <exception cref="NotFoundException">The set-up has ended.</exception>
    /// <exception cref="RuleBrokenException">An answer is missing.</exception>
    public async Task<string> RunAsync(string? browser, string device, CancellationToken cancel)
    {
        var draft = await drafts.HeldByAsync(browser, cancel);
        draft.RequireComplete();
        var partnership = new SafeguardingPartnership(
            draft.Name!,
            draft.ShortName!,
            draft.Slug!,
            PartnershipKind.Local,
            draft.AreaCode
        );
        draft.Finish(partnership.Id, time.UtcNow());
        first.Enter(partnership.Id, draft.YourPost!);
        db.Add(partnership);
        themes.AddSample(partnership.Id);
        AddPartners(draft, partnership.Id);
        AddGroups(draft, partnership.Id);
        var person = AddPerson(draft, partnership.Id);
        if (!await db.Installations.AnyAsync(cancel))
        {
            db.Add(new Installation(isDemonstration: false, time.UtcNow(), null));
        }

        var account = await accounts.ForAsync(person, cancel);
        var key = await signIns.StartAsync(account.Id, person, device, cancel);
        await db.SaveChangesAsync(this, cancel);
        return key;
    }

    private void AddPartners(SetUpDraft draft, Guid partnershipId)
    {
        var today = time.Today();
        (string Name, AgencyKind Kind)[] partners =
        [
            (draft.LocalAuthority!, AgencyKind.LocalAuthority),
            (draft.CareBoard!, AgencyKind.IntegratedCareBoard),
            (draft.Police!, AgencyKind.Police),
        ];
        foreach (var (name, kind) in partners)
        {
            var agency = new Agency(name, SetUpDraft.Shortened(name), kind, today);
            db.Add(agency);
            db.Add(new AgencyMembership(partnershipId, agency.Id, MembershipKind.SafeguardingPartner, today));
        }
    }

    private void AddGroups(SetUpDraft draft, Guid partnershipId)
    {
        var leader = SetUpDraft.UsualGroups[0].Name;
        var added = draft
            .GroupNames.Select(name =>
            {
                var purpose = SetUpDraft.UsualGroups.FirstOrDefault(usual => usual.Name == name)?.Purpose ?? "";
                return new Group(partnershipId, name, purpose, time.Today());
            })
            .ToList();
        if (added.Find(group => group.Name == leader) is { } board)
        {
            added.ForEach(group => group.Change(group.Name, group.Purpose, group == board ? null : board.Id));
        }

        db.AddRange(added);
    }

    private Person AddPerson(SetUpDraft draft, Guid partnershipId)
    {
        var person = new Person(draft.YourName!, draft.YourEmail!);
        db.Add(person);
        db.Add(Post.InTeam(person.Id, Role.PartnershipTeam, draft.YourPost!, partnershipId, time.Today()));
        db.Add(Post.ForInstallation(person.Id, "System administrator", time.Today()));
        return person;
    }
}
