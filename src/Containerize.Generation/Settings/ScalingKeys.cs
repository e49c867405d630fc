namespace Containerize.Generation.Settings;

/// <summary>What the user can decide about a service whose pods are as many as its queue is long.</summary>
public static class ScalingKeys
{
    /// <summary>The queue.</summary>
    public static readonly SettingKey Queue = new("scaling.queue", SettingScope.Service, SettingShape.One, SettingType.QueueName, "none: nothing looks at a queue",
        "The queue or topic whose length decides how many pods run, of Azure Service Bus as topic/subscription as well: a ScaledObject of KEDA, which the cluster must have.")
    { Example = "orders" };

    /// <summary>The broker.</summary>
    public static readonly SettingKey Server = new("scaling.server", SettingScope.Service, SettingShape.One, SettingType.Name, "the one broker that the service uses",
        "The broker that has the queue.")
    { Example = "rabbitmq" };

    /// <summary>The consumer group.</summary>
    public static readonly SettingKey Group = new("scaling.group", SettingScope.Service, SettingShape.One, SettingType.QueueName, "none",
        "The consumer group whose lag counts; Kafka needs it.")
    { Example = "billing" };

    /// <summary>Where the address is.</summary>
    public static readonly SettingKey Connection = new("scaling.connection", SettingScope.Service, SettingShape.One, SettingType.ConfigurationPath, "the address that the manifests give the server",
        "The key of the service's configuration whose Secret holds the address of the broker as a whole, such as ConnectionStrings:Bus; Azure Service Bus needs it, and RabbitMQ at an address that only a Secret knows.")
    { Example = "ConnectionStrings:Bus" };

    /// <summary>How many messages are one pod's.</summary>
    public static readonly SettingKey Messages = new("scaling.messages", SettingScope.Both, SettingShape.One, SettingType.Messages, "20",
        "How many waiting messages are the work of one pod.")
    { Example = "20" };

    /// <summary>The fewest pods.</summary>
    public static readonly SettingKey Minimum = new("scaling.minimum", SettingScope.Both, SettingShape.One, SettingType.CountFromZero, "1",
        "The fewest pods of a service with a queue; 0 ends the last one when nothing waits, and the first message then waits for a pod to start.")
    { Example = "1" };

    /// <summary>The most pods.</summary>
    public static readonly SettingKey Maximum = new("scaling.maximum", SettingScope.Both, SettingShape.One, SettingType.Count, "10",
        "The most pods of a service with a queue.")
    { Example = "10" };

    /// <summary>Where KEDA runs.</summary>
    public static readonly SettingKey OperatorNamespace = new("scaling.namespace", SettingScope.Application, SettingShape.One, SettingType.Namespace, "keda, where its own installation puts it",
        "The namespace of KEDA's operator, which network policies let in to the brokers in k8s/infrastructure.")
    { Example = "keda" };

    /// <summary>All of them, in the order that the documentation has.</summary>
    public static IReadOnlyList<SettingKey> All { get; } = [Queue, Server, Group, Connection, Messages, Minimum, Maximum, OperatorNamespace];
}
