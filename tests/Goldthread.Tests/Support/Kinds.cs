using Goldthread.Platform.Data;
using Xunit;

namespace Goldthread.Tests.Support;

/// <summary>
/// The databases that a behaviour test runs on. Where PostgreSQL is not installed one line says that its half did not run;
/// with <c>CI=true</c> that is a failure instead.
/// </summary>
public static class Kinds
{
    public static TheoryData<DatabaseKind> Both { get; } = IsPostgresHere() ? [DatabaseKind.Sqlite, DatabaseKind.Postgres] : [DatabaseKind.Sqlite];

    private static bool IsPostgresHere()
    {
        var isHere = Directory.Exists("/usr/lib/postgresql") || Environment.GetEnvironmentVariable("CI") == "true";
        if (!isHere)
        {
            TestContext.Current.SendDiagnosticMessage("PostgreSQL is not installed: its half of the tests did not run.");
        }

        return isHere;
    }
}
