using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Goldthread.Platform.Access;

/// <summary>
/// The fields of a form that came after its session had run out, as text that only this installation can read: what people
/// type stands nowhere in the open while it waits for them.
/// </summary>
public static class UnsavedFields
{
    private const string Purpose = "Goldthread.Access.UnsavedFields";

    public static string Protect(
        IDataProtectionProvider protection,
        IReadOnlyList<KeyValuePair<string, string>> fields
    ) => protection.CreateProtector(Purpose).Protect(JsonSerializer.Serialize(fields));

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was protected elsewhere, or changed.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(
        IDataProtectionProvider protection,
        string content
    ) =>
        JsonSerializer.Deserialize<List<KeyValuePair<string, string>>>(
            protection.CreateProtector(Purpose).Unprotect(content)
        ) ?? [];
}
