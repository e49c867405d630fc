namespace Containerize.Generation.Servers;

/// <summary>ClickHouse.</summary>
internal static class ClickHouseServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.ClickHouse, "clickhouse/clickhouse-server:25.3", EquatableList.Of(new ServerPort("http", 8123), new ServerPort("native", 9000)))
    {
        Username = "app",
        Delivery = PasswordDelivery.Variable,
        PasswordVariable = "CLICKHOUSE_PASSWORD",
        Variables = EquatableList.Of(new ServerVariable("CLICKHOUSE_DB", "{database}"), new ServerVariable("CLICKHOUSE_USER", "{username}")),
        DataPath = "/var/lib/clickhouse",
        Health = EquatableList.Of("CMD", "wget", "-q", "--spider", "http://127.0.0.1:8123/ping"),
        User = 101,
        Group = 101,
        Memory = "1Gi",
    };
}
