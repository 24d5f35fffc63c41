using System.Net;
using Goldthread.Features.Partnership;
using Goldthread.Features.Section11;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>
/// A draft is its agency’s alone; what is signed is read by each partnership it was released to and by nobody else; and the
/// database says so itself.
/// </summary>
public sealed class Section11WallTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_draft_is_found_by_its_own_agency_alone(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        await using (var own = await Section11Stage.OfAgencyAsync(site, Section11Stage.Police))
        {
            Assert.Single(await own.Db.AgencyReturns.ToListAsync(Cancel));
            Assert.NotEmpty(await own.Db.ReturnAnswers.ToListAsync(Cancel));
            Assert.Equal(3, await own.Db.LibraryPieces.CountAsync(Cancel));
        }

        await using (var other = await Section11Stage.OfAgencyAsync(site, Section11Stage.Probation))
        {
            Assert.Empty(await other.Db.AgencyReturns.ToListAsync(Cancel));
            Assert.Empty(await other.Db.ReturnAnswers.ToListAsync(Cancel));
            Assert.Empty(await other.Db.LibraryPieces.ToListAsync(Cancel));
            Assert.Empty(await other.Db.Submissions.ToListAsync(Cancel));
            Assert.Empty(await other.Db.Releases.ToListAsync(Cancel));
        }

        foreach (var place in Section11Stage.Areas.Append("hips"))
        {
            await using var team = await Section11Stage.OfTeamAsync(site, place);
            Assert.Empty(await team.Db.AgencyReturns.ToListAsync(Cancel));
            Assert.Empty(await team.Db.ReturnAnswers.ToListAsync(Cancel));
            var police = await team.Db.Agencies.SingleAsync(one => one.Slug == Section11Stage.Police, Cancel);
            Assert.DoesNotContain(
                await team.Db.LibraryPieces.ToListAsync(Cancel),
                piece => piece.AgencyId == police.Id
            );
        }
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_submission_is_found_where_it_was_released_and_not_by_the_joint_body(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        foreach (var place in Section11Stage.Areas)
        {
            await using var team = await Section11Stage.OfTeamAsync(site, place);
            Assert.Single(await team.Db.Submissions.ToListAsync(Cancel));
            Assert.NotEmpty(await team.Db.LibraryPieces.ToListAsync(Cancel));
        }

        await using var joint = await Section11Stage.OfTeamAsync(site, "hips");
        Assert.Empty(await joint.Db.Submissions.ToListAsync(Cancel));
        Assert.Empty(await joint.Db.LibraryPieces.ToListAsync(Cancel));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_release_to_one_area_opens_nothing_to_another(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        await using (var own = await Section11Stage.OfAgencyAsync(site, Section11Stage.CareBoard))
        {
            var portsmouth = await own.Db.Partnerships.SingleAsync(place => place.Slug == "portsmouth", Cancel);
            own.Db.RemoveRange(
                await own.Db.Releases.Where(one => one.PartnershipId == portsmouth.Id).ToListAsync(Cancel)
            );
            own.Db.RemoveRange(
                await own.Db.ReleasedEvidence.Where(one => one.PartnershipId == portsmouth.Id).ToListAsync(Cancel)
            );
            await own.Db.SaveChangesAsync(own, Cancel);
        }

        await using var elsewhere = await Section11Stage.OfTeamAsync(site, "portsmouth");
        Assert.Empty(await elsewhere.Db.Submissions.ToListAsync(Cancel));
        Assert.Empty(await elsewhere.Db.LibraryPieces.ToListAsync(Cancel));
        await using var here = await Section11Stage.OfTeamAsync(site, "hampshire");
        Assert.Single(await here.Db.Submissions.ToListAsync(Cancel));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_team_writes_into_no_draft(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var asked = await Section11Stage.AskedAsync(site, Section11Stage.Probation);
        await using var team = await Section11Stage.OfTeamAsync(site, "hampshire");
        var cycle = await team.Db.Cycles.SingleAsync(one => one.Id == asked.CycleId, Cancel);
        team.Db.Add(new AgencyReturn(cycle, asked.AgencyId));
        await Assert.ThrowsAsync<OutsideTheWallsException>(() => team.Db.SaveChangesAsync(team, Cancel));
    }

    [Fact]
    [Trait("Database", "Postgres")]
    public async Task Postgres_itself_hides_drafts_when_the_query_filters_are_off()
    {
        await using var site = await Section11Stage.OpenAsync(DatabaseKind.Postgres);
        await using var team = await Section11Stage.OfTeamAsync(site, "hampshire");
        Assert.Empty(await team.Db.ReturnAnswers.IgnoreQueryFilters().ToListAsync(Cancel));
        Assert.Empty(await team.Db.AgencyReturns.IgnoreQueryFilters().ToListAsync(Cancel));
        Assert.Single(await team.Db.Submissions.IgnoreQueryFilters().ToListAsync(Cancel));
        await using var joint = await Section11Stage.OfTeamAsync(site, "hips");
        Assert.Empty(await joint.Db.Submissions.IgnoreQueryFilters().ToListAsync(Cancel));
        await using var other = await Section11Stage.OfAgencyAsync(site, Section11Stage.Probation);
        Assert.Empty(await other.Db.ReturnAnswers.IgnoreQueryFilters().ToListAsync(Cancel));
        Assert.Empty(await other.Db.LibraryPieces.IgnoreQueryFilters().ToListAsync(Cancel));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Another_agencys_pages_and_files_are_not_there_by_any_address(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var (year, police) = (Section11Stage.Year, Section11Stage.Police);
        Guid piece;
        await using (var own = await Section11Stage.OfAgencyAsync(site, police))
        {
            piece = await own.Db.LibraryPieces.Select(one => one.Id).FirstAsync(Cancel);
        }

        string[] addresses =
        [
            Section11Paths.AssessmentList(police),
            Section11Paths.AssessmentTasks(police, year),
            Section11Paths.AnswerSection(police, year, "s01"),
            Section11Paths.AllAnswers(police, year),
            Section11Paths.CheckAssessment(police, year),
            Section11Paths.AssessmentSigned(police, year),
            Section11Paths.EvidenceLibrary(police),
            Section11Paths.EvidencePieceFile(police, piece),
        ];
        var probation = await site.AsAsync(Section11Stage.ProbationLead);
        var nurse = await site.AsAsync("Chief nurse, integrated care board");
        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await probation.GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await nurse.GetAsync(address)).Status);
        }

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await nurse.GetAsync(Section11Paths.SignOffAssessment(police, year))).Status
        );
        var team = await site.AsAsync(Section11Stage.Hampshire);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await team.GetAsync(Section11Paths.ReleasedAnswers("hampshire", year, police))).Status
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await team.GetAsync(Section11Paths.ReleasedFile("hampshire", piece))).Status
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task No_answer_enters_the_trail(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        await using var work = new TestWork(site.Services, [], across: true);
        var entries = await work
            .Db.Set<TrailEntry>()
            .Where(entry => entry.After != null)
            .Select(entry => entry.After!)
            .ToListAsync(Cancel);
        Assert.DoesNotContain(entries, entry => entry.Contains("We asked twelve staff", StringComparison.Ordinal));
        Assert.DoesNotContain(entries, entry => entry.Contains("new head of safeguarding", StringComparison.Ordinal));
    }
}
