using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Goldthread.Platform.Web;

/// <summary>
/// Names the network of a caller who must not be known: a hash under a salt that lives in memory and for ten minutes. It is
/// enough to slow down a flood; whoever reads the memory later learns no address from it.
/// </summary>
public sealed class SaltedNetworks(TimeProvider time)
{
    private const int MinutesOfSalt = 10;
    private const int SaltLength = 32;

    private readonly Lock turn = new();
    private byte[] salt = RandomNumberGenerator.GetBytes(SaltLength);
    private long window;

    public string Of(string network)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds() / (MinutesOfSalt * 60);
        byte[] held;
        lock (turn)
        {
            if (now != window)
            {
                salt = RandomNumberGenerator.GetBytes(SaltLength);
                window = now;
            }

            held = salt;
        }

        var hash = HMACSHA256.HashData(held, Encoding.UTF8.GetBytes(network));
        return string.Create(CultureInfo.InvariantCulture, $"nobody {Convert.ToHexStringLower(hash)}");
    }
}
