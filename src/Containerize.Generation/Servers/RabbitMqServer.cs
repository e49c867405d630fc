namespace Containerize.Generation.Servers;

/// <summary>RabbitMQ; its image reads no files for the credentials.</summary>
internal static class RabbitMqServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.RabbitMq, "rabbitmq:4", EquatableList.Of(new ServerPort("amqp", 5672)))
    {
        Username = "app",
        Delivery = PasswordDelivery.Variable,
        PasswordVariable = "RABBITMQ_DEFAULT_PASS",
        Variables = EquatableList.Of(new ServerVariable("RABBITMQ_DEFAULT_USER", "{username}")),
        DataPath = "/var/lib/rabbitmq",
        Health = EquatableList.Of("CMD", "rabbitmq-diagnostics", "--quiet", "check_port_connectivity"),
        StartSeconds = 120,
        User = 999,
        Group = 999,
        ReadOnly = true,
        Scratch = EquatableList.Of("/tmp", "/var/log/rabbitmq"),
        Memory = "1Gi",
        MilliCpu = 1000,
    };
}
