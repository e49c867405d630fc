namespace Containerize.Analyzers.Tests.Lifecycle;

public class ConsumerRuleTests() : RuleTests("CTZ5506")
{
    [Fact]
    public Task Automatic_acknowledgement() => Reports(
        """
        using RabbitMQ.Client;
        public class Orders { public Task Run(IChannel channel) => channel.BasicConsumeAsync("orders", autoAck: [|true|], new object()); }
        """, Given.Library);

    [Fact]
    public Task A_consumer_that_is_never_closed() => Reports(
        """
        using Confluent.Kafka;
        public class Orders { public void Run(CancellationToken token) { using var consumer = new ConsumerBuilder<string, string>(new ConsumerConfig()).Build(); consumer.[|Consume|](token); } }
        """, Given.Library);

    [Fact]
    public Task A_processor_that_is_never_stopped() => Reports(
        """
        using Azure.Messaging.ServiceBus;
        public class Orders { public Task Run(ServiceBusProcessor processor) => processor.[|StartProcessingAsync|](); }
        """, Given.Library);

    [Fact]
    public Task Acknowledgement_after_the_work() => Guards(
        """
        using RabbitMQ.Client;
        public class Orders { public Task Run(IChannel channel) => channel.BasicConsumeAsync("orders", autoAck: false, new object()); }
        """, Given.Library);

    [Fact]
    public Task A_consumer_that_is_closed() => Guards(
        """
        using Confluent.Kafka;
        public class Orders { public void Run(CancellationToken token) { using var consumer = new ConsumerBuilder<string, string>(new ConsumerConfig()).Build(); try { consumer.Consume(token); } finally { consumer.Close(); } } }
        """, Given.Library);

    [Fact]
    public Task A_processor_that_is_stopped() => Guards(
        """
        using Azure.Messaging.ServiceBus;
        public class Orders { public Task Start(ServiceBusProcessor processor) => processor.StartProcessingAsync(); public Task Stop(ServiceBusProcessor processor) => processor.StopProcessingAsync(); }
        """, Given.Library);
}
