using Goldthread.Platform.Data;

namespace Goldthread.Tests.Support;

/// <summary>
/// The databases that a behaviour test runs on. Where PostgreSQL is not installed one line says that its half did not run;
/// with <c>CI=true</c> that is a failure instead.
/// </summary>
public static class Kinds
{
    public static TheoryData<DatabaseKind> Both { get; } = Choose();

    private static TheoryData<DatabaseKind> Choose()
    {
        if (Postgres.IsWanted)
        {
            return [DatabaseKind.Sqlite, DatabaseKind.Postgres];
        }

        TestContext.Current.SendDiagnosticMessage("PostgreSQL is not installed: its half of the tests did not run.");
        return [DatabaseKind.Sqlite];
    }
}
