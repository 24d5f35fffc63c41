using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Platform.CommandLine;

public sealed class ServeTests
{
    /// <summary>Reserved for documentation: nothing can listen there, so a test that is not refused fails at once.</summary>
    private const string Outside = "http://192.0.2.1:5080";

    private static readonly (string Name, string? Value)[] Fit =
    [
        ("URLS", Outside),
        ("GOLDTHREAD_PROXIES", "10.0.0.0/8"),
        ("AllowedHosts", "goldthread.example"),
    ];

    [Theory]
    [InlineData("GOLDTHREAD_PROXIES", null, "People would reach this address without encryption.")]
    [InlineData("AllowedHosts", null, "Set AllowedHosts")]
    [InlineData("AllowedHosts", "*", "Set AllowedHosts")]
    [InlineData("GOLDTHREAD_ADDRESS", "http://goldthread.example", "Set GOLDTHREAD_ADDRESS")]
    [InlineData("ENVIRONMENT", "Development", "Development mode")]
    [InlineData("GOLDTHREAD_KEYS_CERTIFICATE", null, "Keys would lie unprotected.")]
    public async Task Each_thing_that_is_missing_outside_loopback_is_named(
        string setting,
        string? value,
        string sentence
    )
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: true);
        var settings = Fit.Append(("GOLDTHREAD_KEYS_CERTIFICATE", Certificate(world, "keys.pem")))
            .Append((setting, value));
        var run = await ServeAsync(world.Product.With([.. settings]));
        Assert.Equal(Terminal.Refused, run.Code);
        Assert.StartsWith(sentence, Assert.Single(Lines(run.Error)));
    }

    [Fact]
    public async Task A_demonstration_is_not_served_to_others()
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: false);
        var run = await ServeAsync(world.Product.With(("URLS", Outside)));
        Assert.Equal(Terminal.Refused, run.Code);
        Assert.Contains("This is a demonstration", run.Error);
    }

    [Fact]
    public async Task A_proxy_on_this_machine_counts_as_others()
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: false);
        var run = await ServeAsync(
            world.Product.With(("URLS", "http://127.0.0.1:0"), ("GOLDTHREAD_PROXIES", "127.0.0.1"))
        );
        Assert.Equal(Terminal.Refused, run.Code);
        Assert.Contains("This is a demonstration", run.Error);
    }

    [Fact]
    public async Task An_address_in_use_is_one_sentence()
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: true);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var run = await ServeAsync(world.Product.With(("URLS", $"http://{other.LocalEndpoint}")));
        Assert.Equal(Terminal.Refused, run.Code);
        Assert.Contains("address already in use", Assert.Single(Lines(run.Error)));
    }

    [Theory]
    [InlineData("URLS", "nonsense", "ASPNETCORE_URLS holds nonsense")]
    [InlineData("URLS", "http://127.0.0.1:0/path", "The address cannot be served")]
    [InlineData("URLS", "https://127.0.0.1:0", "The address cannot be served")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://0.0.0.0:80", "Kestrel:Endpoints would open other addresses")]
    [InlineData("GOLDTHREAD_PROXIES", "everybody", "GOLDTHREAD_PROXIES holds everybody")]
    [InlineData("GOLDTHREAD_DATABASE", "nonsense", "GOLDTHREAD_DATABASE is not a connection string")]
    [InlineData("GOLDTHREAD_DATABASE", "Host=127.0.0.1;Port=1;Username=nobody", "PostgreSQL does not answer")]
    [InlineData("GOLDTHREAD_KEYS_CERTIFICATE", "/nowhere.pem", "GOLDTHREAD_KEYS_CERTIFICATE names /nowhere.pem")]
    [InlineData("Mail:Port", "smtp", "Mail:Port is smtp")]
    [InlineData("Mail:Security", "always", "Mail:Security is always")]
    [InlineData("Accounts:IdleMinutes", "0", "A setting cannot be used: Accounts:IdleMinutes")]
    [InlineData("GOLDTHREAD_DATA", "/dev/null/data", "")]
    public async Task A_setting_that_cannot_be_used_is_one_sentence(string setting, string value, string sentence)
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: true);
        var run = await ServeAsync(world.Product.With(("URLS", "http://127.0.0.1:0"), (setting, value)));
        Assert.Equal(Terminal.Refused, run.Code);
        Assert.StartsWith(sentence, Assert.Single(Lines(run.Error)));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_one_sentence()
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: true);
        await File.WriteAllTextAsync(
            Path.Combine(world.Folder, DatabaseSettings.FileName),
            new string('x', 8192),
            TestContext.Current.CancellationToken
        );
        var run = await ServeAsync(world.Product.With(("URLS", "http://127.0.0.1:0")));
        Assert.Equal(Terminal.Refused, run.Code);
        Assert.StartsWith("The database cannot be used.", Assert.Single(Lines(run.Error)));
    }

    [Fact]
    public async Task A_private_key_that_everybody_may_read_is_refused()
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: true);
        var file = Certificate(world, "open.pem");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        }

        var run = await ServeAsync(world.Product.With(("GOLDTHREAD_KEYS_CERTIFICATE", file)));
        Assert.Contains("everybody may read it", Assert.Single(Lines(run.Error)));
    }

    [Fact]
    public async Task With_a_certificate_the_keys_lie_protected()
    {
        string file = "";
        await using var site = await Site.OpenAsync(
            DatabaseKind.Sqlite,
            empty: true,
            product =>
            {
                file = Certificate(product.Settings["GOLDTHREAD_DATA"]!, "keys.pem");
                return product.With(("GOLDTHREAD_KEYS_CERTIFICATE", file));
            }
        );
        await site.Nobody().GetAsync("/sign-in");
        var keys = Directory.GetFiles(Path.Combine(Path.GetDirectoryName(file)!, "keys"), "*.xml");
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains("EncryptedXmlDecryptor", File.ReadAllText(key)));
    }

    private static string Certificate(TestWorld world, string name) => Certificate(world.Folder, name);

    private static string Certificate(string folder, string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return file;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<(int Code, string Error)> ServeAsync(Product product)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var runner = new CommandLineRunner(product, new Terminal(output, error, IsInteractive: false));
        var code = await runner
            .RunAsync(["serve"])
            .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        return (code, error.ToString());
    }
}
