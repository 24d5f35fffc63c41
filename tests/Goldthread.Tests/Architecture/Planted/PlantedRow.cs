using Microsoft.AspNetCore.Identity;

namespace Goldthread.Tests.Architecture.Planted;

/// <summary>Planted: a row with columns that SQLite cannot order, one of them inside a value, and no marker.</summary>
public sealed class PlantedRow
{
    public DateOnly Day { get; set; }

    public DateTimeOffset? At { get; private set; }

    public PlantedValue? Value { get; set; }

    public TimeSpan Age => TimeSpan.Zero;
}

/// <summary>Planted: a value inside a row.</summary>
public sealed record PlantedValue(decimal Amount, string Words);

/// <summary>Planted: an account, whose inherited DateTimeOffset is the one exception.</summary>
public sealed class PlantedAccount : IdentityUser<Guid>;

/// <summary>Planted: nine things at once.</summary>
public sealed class PlantedCrowd(int a, int b, int c, int d, int e, int f, int g, int h, int i)
{
    public int Sum => a + b + c + d + e + f + g + h + i;

    public PlantedAccount? Account { get; set; }
}
