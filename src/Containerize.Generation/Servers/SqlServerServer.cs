namespace Containerize.Generation.Servers;

/// <summary>Microsoft SQL Server.</summary>
internal static class SqlServerServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.SqlServer, "mcr.microsoft.com/mssql/server:2022-CU17-ubuntu-22.04", EquatableList.Of(new ServerPort("mssql", 1433)))
    {
        Username = "sa",
        Delivery = PasswordDelivery.Variable,
        PasswordVariable = "MSSQL_SA_PASSWORD",
        Variables = EquatableList.Of(new ServerVariable("ACCEPT_EULA", "Y"), new ServerVariable("MSSQL_PID", "Developer")),
        DataPath = "/var/opt/mssql",
        Health = EquatableList.Of("CMD-SHELL", "/opt/mssql-tools18/bin/sqlcmd -C -S localhost -U sa -P \"$MSSQL_SA_PASSWORD\" -Q \"SELECT 1\" -b -o /dev/null"),
        StartSeconds = 120,
        User = 10001,
        Group = 10001,
        Memory = "2Gi",
        MilliCpu = 1000,
        DataSize = "4Gi",
    };
}
