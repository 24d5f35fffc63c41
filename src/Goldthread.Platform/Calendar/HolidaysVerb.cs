using System.CommandLine;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Platform.Calendar;

/// <summary><c>goldthread holidays [FILE]</c></summary>
public sealed class HolidaysVerb : IVerb
{
    public IReadOnlyList<string> Path => ["holidays"];

    public void Describe(Command command, VerbHost host)
    {
        var file = new Argument<FileInfo?>("file")
        {
            Description = "The feed https://www.gov.uk/bank-holidays.json, saved as a file.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        command.Description = "Says until when bank holidays are known; with a file, brings them up to date from it.";
        command.Arguments.Add(file);
        command.SetAction(
            (parsed, cancel) =>
                host.WithServicesAsync(
                    "holidays",
                    services => RunAsync(services, host.Terminal, parsed.GetValue(file), cancel),
                    cancel
                )
        );
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        Terminal terminal,
        FileInfo? file,
        CancellationToken cancel
    )
    {
        var holidays = services.GetRequiredService<BankHolidays>();
        if (file is not null)
        {
            var feed = await File.ReadAllBytesAsync(file.FullName, cancel);
            try
            {
                holidays = BankHolidays.Shipped.UpdatedBy(HolidayFeed.Read(new MemoryStream(feed)));
            }
            catch (FormatException fault)
            {
                await terminal.Error.WriteLineAsync($"{file.FullName}: {fault.Message}");
                return Terminal.Refused;
            }

            HolidayFile.Keep(services.GetRequiredService<DatabaseSettings>().Folder, feed);
        }

        await terminal.Out.WriteLineAsync(
            $"Bank holidays of England and Wales are known from {EnglishDates.Plain(holidays.CoveredFrom)} until {EnglishDates.Plain(holidays.CoveredUntil)}."
        );
        return Terminal.Done;
    }
}
