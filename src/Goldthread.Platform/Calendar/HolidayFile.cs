using Goldthread.Platform.CommandLine;

namespace Goldthread.Platform.Calendar;

/// <summary>
/// The bank holidays that an administrator brought, kept in the data directory in the shape of the public feed. Its years
/// replace those that come with the product.
/// </summary>
public static class HolidayFile
{
    public const string Name = "bank-holidays.json";

    /// <summary>The shipped days, brought up to date by the file where there is one.</summary>
    /// <exception cref="SettingUnfitException">The file is damaged.</exception>
    public static BankHolidays Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            return BankHolidays.Shipped;
        }

        try
        {
            using var file = File.OpenRead(path);
            return BankHolidays.Shipped.UpdatedBy(HolidayFeed.Read(file));
        }
        catch (FormatException fault)
        {
            throw new SettingUnfitException($"{path} cannot be used. {fault.Message}");
        }
    }

    /// <summary>Puts a file that was found good in the place of the one before; whole or not at all.</summary>
    public static void Keep(string folder, byte[] feed)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, Name);
        File.WriteAllBytes(path + ".new", feed);
        File.Move(path + ".new", path, overwrite: true);
    }
}
