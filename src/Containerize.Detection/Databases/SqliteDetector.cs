using Containerize.Model;

namespace Containerize.Detection.Databases;

/// <summary>SQLite: EF Core, ADO.NET, Hangfire, Quartz, CAP and health checks. It is a file, not a server; in-memory databases are left out.</summary>
public sealed class SqliteDetector() : ServerClientDetector(
    "sqlite",
    ServerTypes.Sqlite,
    ConnectionKind.Database,
    ClientCall.Method("UseSqlite", "EF Core or CAP") with { AddressMembers = ["ConnectionString"] },
    ClientCall.Method("AddSqlite", "EF Core or health check"),
    ClientCall.Aspire("AddSqliteConnection"),
    ClientCall.Aspire("AddSqliteDbContext"),
    ClientCall.Creation("SqliteConnection", "ADO.NET"),
    ClientCall.Creation("SQLiteConnection", "ADO.NET"),
    ClientCall.Creation("SQLiteAsyncConnection", "sqlite-net") with { Form = "host" },
    ClientCall.Creation("SqliteConnectionStringBuilder", "ADO.NET") with { AddressMembers = ["DataSource"] },
    ClientCall.Method("UseSQLiteStorage", "Hangfire"),
    ClientCall.Method("UseSQLite", "Quartz") with { AddressMembers = ["ConnectionString"], Namespaces = ["Quartz"] })
{
    /// <inheritdoc/>
    protected override bool Counts(TextValue address) =>
        address is not LiteralText { Text: var text } || (text.IndexOf(":memory:", StringComparison.OrdinalIgnoreCase) < 0 && text.IndexOf("mode=memory", StringComparison.OrdinalIgnoreCase) < 0);
}
