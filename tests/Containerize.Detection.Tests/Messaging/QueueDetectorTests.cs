using Containerize.Model;

namespace Containerize.Detection.Tests.Messaging;

public class QueueDetectorTests
{
    [Theory]
    [InlineData("RabbitMQ.Client", "channel.BasicPublish(\"\", \"orders\", null, body);", MessageDirection.Publish, "'orders'")]
    [InlineData("RabbitMQ.Client", "channel.BasicPublish(exchange: \"shop\", routingKey: \"orders\", body: body);", MessageDirection.Publish, "'shop'")]
    [InlineData("RabbitMQ.Client", "channel.BasicPublishAsync(string.Empty, \"orders\", body);", MessageDirection.Publish, "'orders'")]
    [InlineData("RabbitMQ.Client", "channel.BasicConsume(queue: \"orders\", autoAck: true, consumer: c);", MessageDirection.Consume, "'orders'")]
    [InlineData("RabbitMQ.Client", "channel.QueueBind(\"q\", \"shop\", \"\");", MessageDirection.Consume, "'shop'")]
    [InlineData("RabbitMQ.Client", "channel.BasicConsumeAsync(configuration[\"K\"], true, c);", MessageDirection.Consume, "config(K)")]
    [InlineData("Confluent.Kafka", "producer.ProduceAsync(\"orders\", m);", MessageDirection.Publish, "'orders'")]
    [InlineData("Confluent.Kafka", "consumer.Subscribe(\"orders\");", MessageDirection.Consume, "'orders'")]
    [InlineData("Confluent.Kafka", "consumer.Subscribe(new[] { \"orders\" });", MessageDirection.Consume, "'orders'")]
    [InlineData("NATS.Client.Core", "nats.PublishAsync(\"orders\", m);", MessageDirection.Publish, "'orders'")]
    [InlineData("Azure.Messaging.ServiceBus", "client.CreateSender(\"orders\");", MessageDirection.Publish, "'orders'")]
    [InlineData("Azure.Messaging.ServiceBus", "client.CreateProcessor(\"orders\");", MessageDirection.Consume, "'orders'")]
    [InlineData("DotNetCore.CAP", "cap.PublishAsync(\"orders\", m);", MessageDirection.Publish, "'orders'")]
    public void Reports_a_destination(string usings, string statement, MessageDirection direction, string destination)
    {
        var message = Detect.InSetup(statement, $"using {usings};").Only<MessageFact>();
        Assert.Equal((direction, destination), (message.Direction, Text.Of(message.Destination)));
    }

    [Fact]
    public void Reports_a_subscription_by_attribute() =>
        Assert.Equal("'orders'", Text.Of(Detect.In("using DotNetCore.CAP; class C { [CapSubscribe(\"orders\")] void M() { } }").Only<MessageFact>().Destination));

    [Theory]
    [InlineData("Other", "channel.BasicPublish(\"\", \"orders\", null, body);")]
    [InlineData("Other", "consumer.Subscribe(\"orders\");")]
    [InlineData("RabbitMQ.Client", "channel.BasicAck(1, false);")]
    [InlineData("RabbitMQ.Client", "channel.BasicConsume(queue: name, autoAck: true, consumer: c);")]
    [InlineData("DotNetCore.CAP", "Own.Publish(\"orders\"); } static class Own { public static void Publish(string s) { }")]
    public void Guards_against_other_libraries_and_unknown_names(string usings, string statement) =>
        Assert.Empty(Detect.InSetup(statement, $"using {usings};").All<MessageFact>());
}
