using System.Globalization;
using Goldthread.Crash.Checking;

namespace Goldthread.Crash.Writing;

/// <summary>
/// One thing that people do by sending a form. What a later module adds, such as evidence with its file, is another
/// writer at a desk in <see cref="Desk"/>.
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
public sealed record FilledForm(Uri Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public string Token => Fields.Single(one => one.Key == "__once").Value;

    /// <summary>The version that the form showed.</summary>
    public uint? Basis =>
        Fields.FirstOrDefault(one => one.Key == "Input.Version").Value is { } version
            ? uint.Parse(version, CultureInfo.InvariantCulture)
            : null;

    public HttpContent Content() => new FormUrlEncodedContent(Fields);
}
