namespace Containerize.Generation.Servers;

/// <summary>Oracle Database Free.</summary>
internal static class OracleServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Oracle, "gvenzl/oracle-free:23-slim", EquatableList.Of(new ServerPort("oracle", 1521)))
    {
        Username = "app",
        Delivery = PasswordDelivery.Variable,
        PasswordVariable = "APP_USER_PASSWORD",
        Variables = EquatableList.Of(new ServerVariable("APP_USER", "{username}"), new ServerVariable("ORACLE_RANDOM_PASSWORD", "yes")),
        DataPath = "/opt/oracle/oradata",
        Health = EquatableList.Of("CMD", "healthcheck.sh"),
        StartSeconds = 300,
        User = 54321,
        Group = 54321,
        Memory = "2Gi",
        MilliCpu = 1000,
        DataSize = "8Gi",
    };
}
