using System.CommandLine;
using Goldthread.Platform.CommandLine;

namespace Goldthread.Features.Dataset.Reckoning;

/// <summary><c>goldthread spc</c>: control charts from files, without a database.</summary>
public sealed class SpcVerb : IVerb
{
    public IReadOnlyList<string> Path => ["spc"];

    public void Describe(Command command, VerbHost host)
    {
        command.Description = "Reckon control charts (XmR, Making Data Count) for series and cases in CSV files.";
        var series = new Option<string>("--series")
        {
            Required = true,
            HelpName = "FILE",
            Description = "Series: series_id, date, value. An empty value is missing.",
        };
        var cases = new Option<string>("--cases")
        {
            Required = true,
            HelpName = "FILE",
            Description = "Cases: a series and the options to chart it with.",
        };
        var output = new Option<string>("--out")
        {
            Required = true,
            HelpName = "FILE",
            Description = "The answer: one line for each point of each case.",
        };
        command.Add(series);
        command.Add(cases);
        command.Add(output);
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(series),
                parsed.GetRequiredValue(cases),
                parsed.GetRequiredValue(output),
                host.Terminal
            )
        );
    }

    /// <summary>Reads both files and writes the answer. A case that is refused is named on standard error.</summary>
    public static int Run(string series, string cases, string output, Terminal terminal)
    {
        try
        {
            var lines = ChartReckoning.Lines(
                CellTable.Open(series, ChartReckoning.SeriesColumns),
                CellTable.Open(cases, ChartReckoning.CaseColumns),
                terminal.Error.WriteLine
            );
            CellWriter.Save(output, ChartReckoning.AnswerColumns, lines);
            return Terminal.Done;
        }
        catch (CellFaultException fault)
        {
            terminal.Error.WriteLine(fault.Message);
            return Terminal.Refused;
        }
    }
}
