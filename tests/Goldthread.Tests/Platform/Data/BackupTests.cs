using System.IO.Compression;
using Goldthread.Platform.Data;
using Goldthread.Platform.Data.Backup;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Trail;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Platform.Data;

public sealed class BackupTests
{
    private static readonly Guid Hampshire = Guid.Parse("11111111-1111-7111-8111-111111111111");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_under_load_holds_everything_saved_before_it_began()
    {
        await using var database = await TestDatabase.NewAsync(DatabaseKind.Sqlite);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var saved = 0;
        var writers = Enumerable
            .Range(0, 4)
            .Select(_ =>
                Task.Run(async () =>
                {
                    while (!stop.IsCancellationRequested)
                    {
                        await WriteAsync(database);
                        Interlocked.Increment(ref saved);
                    }
                })
            )
            .ToList();
        while (Volatile.Read(ref saved) < 100)
        {
            await Task.Yield();
        }

        var before = Volatile.Read(ref saved);
        var archive = await BackUpAsync(database);
        var after = Volatile.Read(ref saved);
        await stop.CancelAsync();
        await Task.WhenAll(writers);

        var folder = Path.Combine(TestFolders.New(), "restored");
        await new RestoreDatabase().RunAsync(archive, folder, Cancel);
        await using var restored = Open(folder);
        await using var work = new TestWork(restored, [Hampshire], across: true);
        Assert.InRange(await work.Db.Set<SamplePlan>().CountAsync(Cancel), before, after + 4);
        Assert.All(await work.Get<VerifyTrail>().RunAsync(Cancel), verdict => Assert.Null(verdict.Fault));
        Assert.Empty(await work.Get<DatabaseChecks>().RunAsync(Cancel));
    }

    [Fact]
    public async Task Uploaded_files_come_back()
    {
        await using var database = await TestDatabase.NewAsync(DatabaseKind.Sqlite);
        var store = new FolderStore(database.Settings);
        var kept = await store.KeepAsync("a.txt", new MemoryStream("evidence"u8.ToArray()), 1000, Cancel);
        var archive = await BackUpAsync(database);
        var folder = Path.Combine(TestFolders.New(), "restored");
        await new RestoreDatabase().RunAsync(archive, folder, Cancel);
        await using var file = await new FolderStore(DatabaseSettings.Sqlite(folder)).OpenAsync(kept.Hash, Cancel);
        Assert.Equal(8, file.Length);
    }

    [Fact]
    public async Task A_backup_never_overwrites()
    {
        await using var database = await TestDatabase.NewAsync(DatabaseKind.Sqlite);
        var archive = await BackUpAsync(database);
        var bytes = await File.ReadAllBytesAsync(archive, Cancel);
        await Assert.ThrowsAsync<BackupRefusedException>(() =>
            new BackUpDatabase(database.Settings, database.Time).RunAsync(archive, Cancel)
        );
        Assert.Equal(bytes, await File.ReadAllBytesAsync(archive, Cancel));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(archive)!));
    }

    [Fact]
    public async Task A_directory_with_anything_in_it_is_not_restored_into()
    {
        await using var database = await TestDatabase.NewAsync(DatabaseKind.Sqlite);
        var archive = await BackUpAsync(database);
        var refused = await Assert.ThrowsAsync<BackupRefusedException>(() =>
            new RestoreDatabase().RunAsync(archive, database.Settings.Folder, Cancel)
        );
        Assert.Contains("not empty", refused.Message);
    }

    [Theory]
    [InlineData("goldthread.db")]
    [InlineData("files/")]
    public async Task A_changed_file_is_named_and_nothing_is_left_behind(string begins)
    {
        await using var database = await TestDatabase.NewAsync(DatabaseKind.Sqlite);
        await new FolderStore(database.Settings).KeepAsync(
            "a.txt",
            new MemoryStream("evidence"u8.ToArray()),
            1000,
            Cancel
        );
        var archive = await BackUpAsync(database);
        await Replace(
            archive,
            entry => entry.FullName.StartsWith(begins, StringComparison.Ordinal),
            "changed!"u8.ToArray()
        );
        var parent = TestFolders.New();
        var refused = await Assert.ThrowsAsync<BackupRefusedException>(() =>
            new RestoreDatabase().RunAsync(archive, Path.Combine(parent, "restored"), Cancel)
        );
        Assert.Contains(begins, refused.Message);
        Assert.Empty(Directory.GetFileSystemEntries(parent));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public async Task A_cut_off_archive_is_refused(double share)
    {
        await using var database = await TestDatabase.NewAsync(DatabaseKind.Sqlite);
        var archive = await BackUpAsync(database);
        var bytes = await File.ReadAllBytesAsync(archive, Cancel);
        await File.WriteAllBytesAsync(archive, bytes[..(int)(bytes.Length * share)], Cancel);
        var parent = TestFolders.New();
        await Assert.ThrowsAsync<BackupRefusedException>(() =>
            new RestoreDatabase().RunAsync(archive, Path.Combine(parent, "restored"), Cancel)
        );
        Assert.Empty(Directory.GetFileSystemEntries(parent));
    }

    [Fact]
    public async Task A_list_that_points_outside_the_directory_is_refused()
    {
        await using var database = await TestDatabase.NewAsync(DatabaseKind.Sqlite);
        var archive = await BackUpAsync(database);
        await Replace(
            archive,
            entry => entry.FullName == BackupManifest.FileName,
            """{"Format":1,"Program":"","MadeAt":"2026-01-01T00:00:00Z","Files":[{"Path":"../evil","Size":8,"Hash":""}]}"""u8.ToArray(),
            also: "../evil"
        );
        var parent = TestFolders.New();
        var refused = await Assert.ThrowsAsync<BackupRefusedException>(() =>
            new RestoreDatabase().RunAsync(archive, Path.Combine(parent, "restored"), Cancel)
        );
        Assert.Contains("outside", refused.Message);
        Assert.Empty(Directory.GetFileSystemEntries(parent));
    }

    private static async Task Replace(
        string archive,
        Func<ZipArchiveEntry, bool> which,
        byte[] bytes,
        string? also = null
    )
    {
        await using var zip = await ZipFile.OpenAsync(archive, ZipArchiveMode.Update, Cancel);
        var old = zip.Entries.First(which);
        var name = old.FullName;
        old.Delete();
        foreach (var one in new[] { name, also }.OfType<string>())
        {
            await using var stream = await zip.CreateEntry(one).OpenAsync(Cancel);
            await stream.WriteAsync(bytes, Cancel);
        }
    }

    private static async Task<string> BackUpAsync(TestDatabase database)
    {
        var archive = Path.Combine(TestFolders.New(), "backup.zip");
        await new BackUpDatabase(database.Settings, database.Time).RunAsync(archive, Cancel);
        return archive;
    }

    private static async Task WriteAsync(TestDatabase database)
    {
        await using var work = database.Work(Hampshire);
        await work.Get<WriteSample>().RunAsync(Hampshire, "Plan", CancellationToken.None);
    }

    private static ServiceProvider Open(string folder) => TestDatabase.ServicesOf(DatabaseSettings.Sqlite(folder));
}
