using System.Net;
using Goldthread.Platform.CommandLine;

namespace Goldthread.Platform.Web;

/// <summary>Reads a list of addresses and networks from a setting.</summary>
public static class Networks
{
    /// <exception cref="SettingUnfitException">One is neither an address nor a network.</exception>
    public static IReadOnlyList<IPNetwork> Read(string setting, string list) =>
        [
            .. list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(named => ReadOne(setting, named)),
        ];

    private static IPNetwork ReadOne(string setting, string named)
    {
        if (IPNetwork.TryParse(named, out var network))
        {
            return network;
        }

        return IPAddress.TryParse(named, out var one)
            ? new IPNetwork(one, one.GetAddressBytes().Length * 8)
            : throw new SettingUnfitException($"{setting} holds {named}, which is neither an address nor a network.");
    }
}
