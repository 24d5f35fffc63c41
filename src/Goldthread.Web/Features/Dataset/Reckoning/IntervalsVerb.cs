using System.CommandLine;
using Goldthread.Platform.CommandLine;

namespace Goldthread.Features.Dataset.Reckoning;

/// <summary><c>goldthread intervals</c>: proportions and rates with their intervals from a file, without a database.</summary>
public sealed class IntervalsVerb : IVerb
{
    public IReadOnlyList<string> Path => ["intervals"];

    public void Describe(Command command, VerbHost host)
    {
        command.Description =
            "Reckon proportions and crude rates with their confidence intervals for the rows of a CSV file.";
        var input = new Option<string>("--input")
        {
            Required = true,
            HelpName = "FILE",
            Description = "Rows: row_id, statistic, numerator, denominator, multiplier, confidence.",
        };
        var output = new Option<string>("--out")
        {
            Required = true,
            HelpName = "FILE",
            Description = "The answer: one line for each row; a row at fault says why.",
        };
        command.Add(input);
        command.Add(output);
        command.SetAction(parsed =>
            Run(parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), host.Terminal)
        );
    }

    /// <summary>Reads the file and writes the answer. A row at fault is an answer too.</summary>
    public static int Run(string input, string output, Terminal terminal)
    {
        try
        {
            var table = CellTable.Open(input, IntervalReckoning.InputColumns);
            CellWriter.Save(output, IntervalReckoning.AnswerColumns, table.Rows.Select(IntervalReckoning.Line));
            return Terminal.Done;
        }
        catch (CellFaultException fault)
        {
            terminal.Error.WriteLine(fault.Message);
            return Terminal.Refused;
        }
    }
}
