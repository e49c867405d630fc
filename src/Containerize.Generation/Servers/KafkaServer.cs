namespace Containerize.Generation.Servers;

/// <summary>Apache Kafka as one node without ZooKeeper.</summary>
internal static class KafkaServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Kafka, "apache/kafka:4.0.0", EquatableList.Of(new ServerPort("kafka", 9092)))
    {
        Variables = EquatableList.Of(new ServerVariable("CLUSTER_ID", "5L6g3nShT-eMCtK--X86sw"), new ServerVariable("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://{name}:9092"), new ServerVariable("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"), new ServerVariable("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093"), new ServerVariable("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"), new ServerVariable("KAFKA_LISTENERS", "PLAINTEXT://:9092,CONTROLLER://localhost:9093"), new ServerVariable("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"), new ServerVariable("KAFKA_LOG_DIRS", "/var/lib/kafka/data"), new ServerVariable("KAFKA_NODE_ID", "1"), new ServerVariable("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"), new ServerVariable("KAFKA_PROCESS_ROLES", "broker,controller"), new ServerVariable("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"), new ServerVariable("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1")),
        DataPath = "/var/lib/kafka/data",
        Health = EquatableList.Of("CMD-SHELL", "/opt/kafka/bin/kafka-broker-api-versions.sh --bootstrap-server localhost:9092 > /dev/null"),
        StartSeconds = 120,
        User = 1000,
        Group = 1000,
        Memory = "1Gi",
        MilliCpu = 1000,
    };
}
