namespace Containerize.Analyzers.Tests.Configuration;

public class MachineNameRuleTests() : RuleTests("CTZ5304")
{
    [Fact]
    public Task The_group_of_a_consumer() => Reports(
        """
        var config = new Confluent.Kafka.ConsumerConfig { GroupId = [|Environment.MachineName|] };
        """);

    [Fact]
    public Task A_name_that_is_put_together() => Reports(
        """
        var queueName = $"orders-{[|Environment.MachineName|]}";
        """);

    [Fact]
    public Task A_line_of_a_log() => Guards(
        """
        Console.WriteLine($"started on {Environment.MachineName}");
        """);

    [Fact]
    public Task What_is_used_where_nothing_is_set() => Guards(
        """
        var config = new Confluent.Kafka.ConsumerConfig { GroupId = Environment.GetEnvironmentVariable("GROUP") ?? Environment.MachineName };
        """);

    [Fact]
    public Task A_tag_of_telemetry() => Guards(
        """
        var attributes = new Dictionary<string, object> { ["host.name"] = Environment.MachineName };
        var host = Environment.MachineName;
        """);
}
