namespace Goldthread.Features.Accounts;

/// <summary>Section <c>Accounts</c> of the configuration, and the address that people use.</summary>
/// <param name="IdleFor">A session ends after so long without a request: <c>Accounts:IdleMinutes</c>, 30 unless set.</param>
/// <param name="LongestFor">A session ends so long after sign-in: <c>Accounts:LongestHours</c>, 12 unless set.</param>
/// <param name="Address">What links in mail begin with, without a slash at the end.</param>
public sealed record AccountsSettings(TimeSpan IdleFor, TimeSpan LongestFor, string Address)
{
    private const string UsualAddress = "http://127.0.0.1:5080";

    /// <exception cref="InvalidOperationException">A time is not a positive number.</exception>
    public static AccountsSettings From(IConfiguration configuration)
    {
        var idle = configuration.GetValue("Accounts:IdleMinutes", 30);
        var longest = configuration.GetValue("Accounts:LongestHours", 12);
        if (idle < 1 || longest < 1)
        {
            throw new InvalidOperationException("Accounts:IdleMinutes and Accounts:LongestHours must be 1 or more.");
        }

        return new AccountsSettings(TimeSpan.FromMinutes(idle), TimeSpan.FromHours(longest), AddressOf(configuration));
    }

    /// <summary>The whole address of a path of this site.</summary>
    public string Link(string path) => Address + path;

    /// <summary>On an address that others reach, <c>serve</c> insists on <c>GOLDTHREAD_ADDRESS</c>.</summary>
    private static string AddressOf(IConfiguration configuration)
    {
        var named = configuration["GOLDTHREAD_ADDRESS"] is { Length: > 0 } own ? own : configuration["URLS"];
        return (named is { Length: > 0 } ? named.Split(';')[0].Trim() : UsualAddress).TrimEnd('/');
    }
}
