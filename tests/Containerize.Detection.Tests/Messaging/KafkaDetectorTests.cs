using Containerize.Model;

namespace Containerize.Detection.Tests.Messaging;

public class KafkaDetectorTests
{
    [Theory]
    [InlineData("var c = new ProducerConfig { BootstrapServers = configuration[\"K\"] };", "using Confluent.Kafka;", "config(K)")]
    [InlineData("var c = new ConsumerConfig { BootstrapServers = configuration[\"K\"] };", "using Confluent.Kafka;", "config(K)")]
    [InlineData("var c = new AdminClientConfig { BootstrapServers = configuration[\"K\"] };", "using Confluent.Kafka;", "config(K)")]
    [InlineData("var c = new ProducerBuilder<string, string>(new Config { BootstrapServers = configuration[\"K\"] });", "", "config(K)")]
    [InlineData("var c = new ConsumerBuilder<string, string>(new Config { BootstrapServers = configuration[\"K\"] });", "", "config(K)")]
    [InlineData("var c = new AdminClientBuilder(new Config { BootstrapServers = configuration[\"K\"] });", "", "config(K)")]
    [InlineData("services.UsingKafka(o => o.Host(configuration[\"K\"]));", "", "config(K)")]
    [InlineData("services.UseKafka(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddKafkaProducer(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddKafkaConsumer(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddKafka(o => { o.BootstrapServers = configuration[\"K\"]; });", "", "config(K)")]
    [InlineData("var p = new ProducerBuilder<string, string>(config); var config = new Config { BootstrapServers = configuration[\"K\"] };", "", "config(K)")]
    [InlineData("services.AddMassTransit(x => x.AddRider(r => r.UsingKafka((c, k) => { k.Host(configuration[\"K\"]); })));", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Kafka).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("var c = new ProducerConfig { BootstrapServers = configuration[\"K\"] };", "")]
    [InlineData("var c = new ConsumerConfig { BootstrapServers = configuration[\"K\"] };", "")]
    [InlineData("var c = new AdminClientConfig { BootstrapServers = configuration[\"K\"] };", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.Kafka));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.UsingKafka(\"x\");").And("static class Own { public static void UsingKafka(this IServiceCollection services, string name) { } }").Servers(ServerTypes.Kafka));
}
