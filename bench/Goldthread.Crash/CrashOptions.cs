using System.Globalization;

namespace Goldthread.Crash;

/// <summary>What the command line asks.</summary>
public sealed record CrashOptions(int Kills, bool Sqlite, bool Postgres, int Seed, string? Program)
{
    public const string Usage =
        "Goldthread.Crash [--kills N] [--database sqlite|postgres|both] [--seed N] [--program FILE]";

    private const int MostSeed = 999_999;

    /// <returns>Nothing when the words cannot be understood.</returns>
    public static CrashOptions? Read(IReadOnlyList<string> words)
    {
        var options = new CrashOptions(100, true, true, Random.Shared.Next(1, MostSeed), null);
        for (var at = 0; at < words.Count; at += 2)
        {
            var value = at + 1 < words.Count ? words[at + 1] : "";
            var number = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
            var next = words[at] switch
            {
                "--kills" when number > 0 => options with { Kills = number },
                "--seed" when number is > 0 and <= MostSeed => options with { Seed = number },
                "--database" when value is "sqlite" or "postgres" or "both" => options with
                {
                    Sqlite = value != "postgres",
                    Postgres = value != "sqlite",
                },
                "--program" when File.Exists(value) => options with { Program = Path.GetFullPath(value) },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            options = next;
        }

        return options;
    }
}
