using Containerize.Model;

namespace Containerize.Detection.Messaging;

/// <summary>Apache Kafka: Confluent's client, MassTransit's rider, CAP, Wolverine, KafkaFlow, Aspire's clients and health checks.</summary>
public sealed class KafkaDetector() : ServerClientDetector(
    "kafka",
    ServerTypes.Kafka,
    ConnectionKind.Broker,
    ClientCall.Creation("ProducerConfig", "Confluent client") with { Address = -1, AddressMembers = ["BootstrapServers"], Namespaces = ["Confluent.Kafka"], Form = "host" },
    ClientCall.Creation("ConsumerConfig", "Confluent client") with { Address = -1, AddressMembers = ["BootstrapServers"], Namespaces = ["Confluent.Kafka"], Form = "host" },
    ClientCall.Creation("AdminClientConfig", "Confluent client") with { Address = -1, AddressMembers = ["BootstrapServers"], Namespaces = ["Confluent.Kafka"], Form = "host" },
    ClientCall.Creation("ProducerBuilder", "Confluent client") with { Address = -1, AddressMembers = ["BootstrapServers"], Form = "host" },
    ClientCall.Creation("ConsumerBuilder", "Confluent client") with { Address = -1, AddressMembers = ["BootstrapServers"], Form = "host" },
    ClientCall.Creation("AdminClientBuilder", "Confluent client") with { Address = -1, AddressMembers = ["BootstrapServers"], Form = "host" },
    ClientCall.Method("UsingKafka", "MassTransit") with { Address = -1, AddressCalls = ["Host"], Form = "host" },
    ClientCall.Method("UseKafka", "CAP or Wolverine") with { AddressMembers = ["Servers"], Form = "host" },
    ClientCall.Method("WithProviderKafka", "SlimMessageBus") with { Address = -1, AddressMembers = ["BrokerList"], Form = "host" },
    ClientCall.Aspire("AddKafkaProducer"),
    ClientCall.Aspire("AddKafkaConsumer"),
    ClientCall.Method("AddKafka", "KafkaFlow or health check") with { Address = -1, AddressMembers = ["BootstrapServers"], AddressCalls = ["WithBrokers"], Form = "host" });
