using System.Globalization;
using Goldthread.Crash.Checking;

namespace Goldthread.Crash.Writing;

/// <summary>
/// One thing that people do by sending a form. What a later module adds is another writer at a desk in
/// <see cref="Desk"/>.
/// </summary>
public interface IWriter
{
    Effect Effect { get; }

    /// <summary>Opens the page and fills in its form, so that the mark stands where <see cref="Effect"/> says.</summary>
    Task<FilledForm> FillAsync(Visitor visitor, string mark, CancellationToken cancel);
}

/// <summary>A form as it would be sent; it can be sent again.</summary>
/// <param name="Address">Where it goes.</param>
/// <param name="Fields">Everything in it, hidden fields too.</param>
/// <param name="File">A file that was chosen, where the form takes one.</param>
public sealed record FilledForm(
    Uri Address,
    IReadOnlyList<KeyValuePair<string, string>> Fields,
    ChosenFile? File = null
)
{
    /// <summary>The first part of the address.</summary>
    public string Place => Address.OriginalString.Split('/')[1];

    public string Token => Fields.Single(one => one.Key == "__once").Value;

    /// <summary>The version that the form showed.</summary>
    public uint? Basis =>
        Fields.FirstOrDefault(one => one.Key == "Input.Version").Value is { } version
            ? uint.Parse(version, CultureInfo.InvariantCulture)
            : null;

    public HttpContent Content() => File is null ? new FormUrlEncodedContent(Fields) : Multipart(File);

    private MultipartFormDataContent Multipart(ChosenFile file)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields)
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new StringContent(file.Words), file.Field, file.Name);
        return content;
    }
}

/// <param name="Field">The control that takes it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Words">What it holds.</param>
public sealed record ChosenFile(string Field, string Name, string Words);
