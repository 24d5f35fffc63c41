using Goldthread.Features.Partnership;
using Goldthread.Features.Section11.LaunchingCycles;
using Goldthread.Features.Section11.SigningOffReturns;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Demonstration;

/// <summary>What agencies of the demonstration do with a cycle, each through the use cases that its people use.</summary>
[Scoped]
public sealed class CycleStage(
    AgencySteps agencies,
    OpenCycles open,
    SignAssessment sign,
    ReturnToWriters giveBack,
    AskableAgenciesQuery askable,
    AskedSetQuery sets,
    CurrentUser user
)
{
    public const string Police = "constabulary";
    public const string CareBoard = "integrated-care-board";
    public const string Council = "hampshire-childrens-services";
    public const string CommunityHealth = "community-health-trust";
    public const string Probation = "probation-service";
    public const string Island = "isle-of-wight-childrens-services";

    private const int YearsOfPosts = 4;

    private static readonly TimeOnly Morning = new(9, 30);

    private static readonly (string Agency, string Title)[] Executives =
    [
        (Council, "Director of children’s services, Hampshire"),
        (CommunityHealth, "Chief nurse, community health"),
        (Probation, "Head of probation delivery"),
    ];

    public static void MoveTo(SceneStage stage, DateOnly day) =>
        stage.Clock.MoveTo(new DateTimeOffset(LondonTime.Instant(day, Morning)));

    public Task EnterAsync(SceneStage stage, string post, CancellationToken cancel) =>
        agencies.EnterAsync(stage, post, cancel);

    /// <summary>Executives of agencies that have none in the cast, so that they can sign.</summary>
    public async Task AddExecutivesAsync(SceneStage stage, CancellationToken cancel)
    {
        foreach (var (slug, title) in Executives)
        {
            var agency = await stage.Db.Agencies.SingleAsync(one => one.Slug == slug, cancel);
            var person = new Person(title, $"{Slugs.From(title)}@demonstration.example");
            var from = stage.Today.AddYears(-YearsOfPosts);
            from = from < agency.From ? agency.From : from;
            stage.Db.AddRange(person, Post.InAgency(person.Id, Role.AgencyExecutive, title, agency, from));
        }

        await stage.Db.SaveChangesAsync(this, cancel);
    }

    /// <summary>The version of the full set.</summary>
    public async Task<Guid> FullSetAsync(Guid runById, CancellationToken cancel) =>
        (await sets.AskableAsync(runById, cancel)).Single(set => set.Code == AskedSetQuery.Code).VersionId;

    public async Task<IReadOnlyList<string>> AllAgenciesAsync(Guid runById, DateOnly day, CancellationToken cancel) =>
        [.. (await askable.OfAsync(runById, day, cancel)).Select(could => could.Agency.Slug)];

    /// <summary>The four areas open what was launched.</summary>
    public async Task OpenAsync(SceneStage stage, CancellationToken cancel)
    {
        user.ActAs("Job: open section 11 cycles");
        foreach (var place in await stage.Db.Partnerships.AsNoTracking().ToListAsync(cancel))
        {
            stage.Scope.To(place.Id);
            await open.RunAsync(cancel);
        }
    }

    /// <summary>Answers everything, and the executive signs.</summary>
    public async Task SubmitAsync(
        SceneStage stage,
        (int Year, string Agency) of,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var version = await WaitAsync(stage, of, day, cancel);
        MoveTo(stage, day.AddDays(2));
        await agencies.EnterAsync(stage, of.Agency, Role.AgencyExecutive, cancel);
        await sign.RunAsync(of.Agency, of.Year, version, cancel);
    }

    /// <summary>Answers everything and sends it to the executive.</summary>
    /// <returns>The version of the return that the executive would see.</returns>
    public async Task<uint> WaitAsync(
        SceneStage stage,
        (int Year, string Agency) of,
        DateOnly day,
        CancellationToken cancel
    )
    {
        MoveTo(stage, day);
        await agencies.EnterAsync(stage, of.Agency, Role.AgencyLead, cancel);
        await agencies.FillAsync(stage, of, int.MaxValue, cancel);
        return await agencies.SendAsync(stage, of, cancel);
    }

    /// <summary>Answers everything; the executive asks for a change.</summary>
    public async Task GiveBackAsync(
        SceneStage stage,
        (int Year, string Agency) of,
        DateOnly day,
        CancellationToken cancel
    )
    {
        await WaitAsync(stage, of, day, cancel);
        MoveTo(stage, day.AddDays(1));
        await agencies.EnterAsync(stage, of.Agency, Role.AgencyExecutive, cancel);
        await giveBack.RunAsync(
            of.Agency,
            of.Year,
            "Standard 6 should say what the new induction has changed.",
            cancel
        );
    }

    /// <summary>Answers the first sections.</summary>
    public async Task BeginAsync(
        SceneStage stage,
        (int Year, string Agency) of,
        DateOnly day,
        int sections,
        CancellationToken cancel
    )
    {
        MoveTo(stage, day);
        await agencies.EnterAsync(stage, of.Agency, Role.AgencyLead, cancel);
        await agencies.FillAsync(stage, of, sections, cancel);
    }

    /// <summary>Leaves the stage as it was found.</summary>
    public async Task EndAsync(SceneStage stage, CancellationToken cancel)
    {
        user.ActAs("Command: demonstration");
        var all = await stage.Db.Partnerships.AsNoTracking().Select(place => place.Id).ToListAsync(cancel);
        stage.Scope.To(all);
        MoveTo(stage, stage.Today);
    }
}
