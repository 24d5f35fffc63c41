using Goldthread.Platform.Data;

namespace Goldthread.Tests.Support;

/// <summary>
/// The databases that a behaviour test runs on. Where PostgreSQL is not installed one line says that its half did not run;
/// with <c>CI=true</c> that is a failure instead. That half carries the trait <c>Database=Postgres</c>.
/// </summary>
public static class Kinds
{
    public static TheoryData<DatabaseKind> Both { get; } = Choose();

    private static TheoryData<DatabaseKind> Choose()
    {
        if (Postgres.IsWanted)
        {
            var postgres = new TheoryDataRow<DatabaseKind>(DatabaseKind.Postgres).WithTrait("Database", "Postgres");
            return [new TheoryDataRow<DatabaseKind>(DatabaseKind.Sqlite), postgres];
        }

        TestContext.Current.SendDiagnosticMessage("PostgreSQL is not installed: its half of the tests did not run.");
        return [DatabaseKind.Sqlite];
    }
}
