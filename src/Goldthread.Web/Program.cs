using System.Globalization;
using Goldthread;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Web;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
var product = new Product(typeof(Modules).Assembly, Modules.InOrder, Schedule.Lines);
return await new CommandLineRunner(product, Terminal.OfThisProcess()).RunAsync(args);
