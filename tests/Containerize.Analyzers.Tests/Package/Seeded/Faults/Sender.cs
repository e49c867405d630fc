using Confluent.Kafka;
using RabbitMQ.Client;

namespace Faults;

public class Sender(IChannel channel) : BackgroundService
{
    private readonly ConnectionFactory _factory = new() { HostName = "localhost", Password = "s3cret!x" }; // CTZ5102 CTZ4001
    private readonly ConsumerConfig _config = new() { GroupId = Environment.MachineName }; // CTZ5304

    public string Database => "Host=db;Username=shop;Password=s3cret!x"; // CTZ4002

    public object Settings => (_factory, _config);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await channel.BasicConsumeAsync("orders", autoAck: true, this); // CTZ5506
        while (true) // CTZ5503
        {
            await Task.Delay(TimeSpan.FromMinutes(5)); // CTZ5504
        }
    }
}
