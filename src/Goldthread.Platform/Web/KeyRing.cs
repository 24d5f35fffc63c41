using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Goldthread.Platform.Web;

/// <summary>
/// Where the keys that sign forms and hide waiting secrets are kept, and the certificate that protects them there. Without
/// one <c>serve</c> refuses every address but loopback, so the framework's own warning about it says nothing new.
/// </summary>
public static class KeyRing
{
    /// <summary>Names a PEM file with a certificate and its private key, which this account alone may read.</summary>
    public const string Setting = "GOLDTHREAD_KEYS_CERTIFICATE";

    private const string Warns = "Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager";

    /// <exception cref="SettingUnfitException">The certificate cannot be used.</exception>
    public static void AddKeys(this WebApplicationBuilder builder, DatabaseSettings settings)
    {
        var keys = builder.Services.AddDataProtection().SetApplicationName("Goldthread");
        if (settings.Kind == DatabaseKind.Postgres)
        {
            keys.PersistKeysToDbContext<GoldthreadDb>();
        }
        else
        {
            keys.PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.Folder, "keys")));
        }

        if (builder.Configuration[Setting] is { Length: > 0 } file)
        {
            keys.ProtectKeysWithCertificate(Read(file));
        }
        else
        {
            builder.Logging.AddFilter(Warns, LogLevel.Error);
        }
    }

    private static X509Certificate2 Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new SettingUnfitException($"{Setting} names {file}, which is not there.");
        }

        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(file).HasFlag(UnixFileMode.OtherRead))
        {
            throw new SettingUnfitException(
                $"{file} holds a private key and everybody may read it. Run: chmod 600 {file}"
            );
        }

        try
        {
            var certificate = X509Certificate2.CreateFromPemFile(file);
            if (certificate.GetRSAPrivateKey() is not null)
            {
                return certificate;
            }

            certificate.Dispose();
        }
        catch (CryptographicException)
        {
            // Said below: whatever is wrong with it, the cure is the same.
        }

        throw new SettingUnfitException($"{Setting} must name a PEM file with a certificate and its RSA private key.");
    }
}
