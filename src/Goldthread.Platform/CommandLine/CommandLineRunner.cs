using System.CommandLine;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;

namespace Goldthread.Platform.CommandLine;

/// <summary>
/// Turns the words after <c>goldthread</c> into a verb and its exit code: 0 done, 1 refused, 2 wrong use (the parser
/// itself would say 1).
/// </summary>
public sealed class CommandLineRunner(Product product, Terminal terminal)
{
    public async Task<int> RunAsync(IReadOnlyList<string> words)
    {
        var root = new RootCommand("Goldthread: every piece of learning, from its source to its impact on children.");
        var host = new VerbHost(terminal, product);
        foreach (var verb in Verbs())
        {
            verb.Describe(Place(root, verb.Path), host);
        }

        var parsed = root.Parse(words);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await terminal.Error.WriteLineAsync(error.Message);
            }

            await terminal.Error.WriteLineAsync("Run goldthread --help to see how it is used.");
            return Terminal.WrongUse;
        }

        try
        {
            var configuration = new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            };
            return await parsed.InvokeAsync(configuration);
        }
        catch (OperationCanceledException)
        {
            return Terminal.Refused;
        }
        catch (Exception failure) when (Refusals.Sentence(failure) is { } sentence)
        {
            await terminal.Error.WriteLineAsync(sentence);
            return Terminal.Refused;
        }
    }

    private IEnumerable<IVerb> Verbs() =>
        new FeatureAssemblies(product.Assembly)
            .Classes()
            .Where(type => typeof(IVerb).IsAssignableFrom(type))
            .Select(type => (IVerb)Activator.CreateInstance(type)!)
            .OrderBy(verb => string.Join(' ', verb.Path), StringComparer.Ordinal);

    private static Command Place(Command parent, IEnumerable<string> path)
    {
        foreach (var word in path)
        {
            var known = parent.Subcommands.FirstOrDefault(command => command.Name == word);
            if (known is null)
            {
                known = new Command(word);
                parent.Subcommands.Add(known);
            }

            parent = known;
        }

        return parent;
    }
}
