namespace Containerize.Generation.Servers;

/// <summary>InfluxDB 2 with an organisation and a bucket. The password is the administrator's and the token of the clients.</summary>
internal static class InfluxDbServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.InfluxDb, "influxdb:2.7", EquatableList.Of(new ServerPort("http", 8086)))
    {
        Username = "app",
        Delivery = PasswordDelivery.File,
        PasswordVariable = "DOCKER_INFLUXDB_INIT_PASSWORD_FILE",
        FurtherPasswordVariables = EquatableList.Of("DOCKER_INFLUXDB_INIT_ADMIN_TOKEN_FILE"),
        Variables = EquatableList.Of(new ServerVariable("DOCKER_INFLUXDB_INIT_BUCKET", "{database}"), new ServerVariable("DOCKER_INFLUXDB_INIT_MODE", "setup"), new ServerVariable("DOCKER_INFLUXDB_INIT_ORG", "app"), new ServerVariable("DOCKER_INFLUXDB_INIT_USERNAME", "{username}")),
        DataPath = "/var/lib/influxdb2",
        Health = EquatableList.Of("CMD", "influx", "ping"),
        StartSeconds = 120,
        User = 1000,
        Group = 1000,
        ReadOnly = true,
        Scratch = EquatableList.Of("/tmp", "/etc/influxdb2"),
    };
}
