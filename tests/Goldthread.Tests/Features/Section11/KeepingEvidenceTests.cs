using System.Text;
using Goldthread.Features.Section11;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>A piece of evidence is added once and used often; a newer version takes its place and what was signed keeps the old.</summary>
public sealed class KeepingEvidenceTests
{
    private const string Police = Section11Stage.Police;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_file_is_kept_with_its_hash_and_replaced_by_a_next_revision(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var lead = await site.AsAsync(Section11Stage.PoliceLead);
        var form = await lead.GetAsync(Section11Paths.AddEvidencePiece(Police));
        await lead.SubmitAsync(
            form.Form(),
            new Dictionary<string, string> { ["Input.Title"] = "Training figures" },
            new SentFile("Input.File", "training.csv", Encoding.UTF8.GetBytes("team,trained\nA,12\n"))
        );
        var first = await PieceAsync(site, "Training figures");
        Assert.Equal(64, first.Hash!.Length);
        var library = await lead.GetAsync(Section11Paths.EvidenceLibrary(Police));
        Assert.Contains("Not checked for viruses", library.Text, StringComparison.Ordinal);
        Assert.Contains("2026: ", library.Text, StringComparison.Ordinal);
        var change = await lead.GetAsync(Section11Paths.ChangeEvidencePiece(Police, first.Id));
        await lead.SubmitAsync(
            change.Form(),
            new Dictionary<string, string> { ["Input.What"] = "replace" },
            new SentFile("Input.File", "training.csv", Encoding.UTF8.GetBytes("team,trained\nA,14\n"))
        );
        var next = await PieceAsync(site, "Training figures");
        Assert.Equal((2, false), (next.Revision, next.Hash == first.Hash));
        var file = await lead.AskAsync(Section11Paths.EvidencePieceFile(Police, first.Id));
        Assert.Equal("team,trained\nA,12\n", await file.Content.ReadAsStringAsync(Cancel));
        Assert.StartsWith("attachment", file.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_file_with_a_password_or_of_fifty_megabytes_is_refused_in_one_sentence(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        var lead = await site.AsAsync(Section11Stage.PoliceLead);
        var form = await lead.GetAsync(Section11Paths.AddEvidencePiece(Police));
        var password = await lead.SubmitAsync(
            form.Form(),
            new Dictionary<string, string> { ["Input.Title"] = "Kept title" },
            new SentFile("Input.File", "plan.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])
        );
        Assert.Equal(
            [
                "plan.docx is protected by a password, or in an old format. Save it without a password, as .docx or .xlsx.",
            ],
            password.Errors
        );
        Assert.Contains("Kept title", password.Html, StringComparison.Ordinal);
        var jpeg = new byte[50 * 1024 * 1024];
        new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }.CopyTo(jpeg, 0);
        var large = await lead.SubmitAsync(
            password.Form(),
            new Dictionary<string, string> { ["Input.Title"] = "Kept title" },
            new SentFile("Input.File", "photograph.jpg", jpeg)
        );
        Assert.Single(large.Errors);
        var nothing = await lead.SubmitAsync((await lead.GetAsync(Section11Paths.AddEvidencePiece(Police))).Form());
        Assert.Equal(["Choose a file, or enter a link."], nothing.Errors);
    }

    private static async Task<LibraryPiece> PieceAsync(Site site, string title)
    {
        await using var work = await Section11Stage.OfAgencyAsync(site, Police);
        return await work.Db.LibraryPieces.SingleAsync(
            piece => piece.Title == title && piece.ReplacedById == null,
            Cancel
        );
    }
}
