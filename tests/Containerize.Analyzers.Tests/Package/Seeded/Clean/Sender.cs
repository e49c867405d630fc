using Confluent.Kafka;
using RabbitMQ.Client;

namespace Clean;

public class Sender(IChannel channel, IConfiguration configuration) : BackgroundService
{
    private readonly ConnectionFactory _factory = new() { HostName = configuration["RabbitMq:Host"] ?? "rabbitmq", Password = configuration["RabbitMq:Password"] ?? "" };
    private readonly ConsumerConfig _config = new() { GroupId = "orders" };

    public string Database => "Host=db;Username=shop";

    public object Settings => (_factory, _config, Environment.MachineName);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await channel.BasicConsumeAsync("orders", autoAck: false, this);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromMinutes(5), stoppingToken);
        }
    }
}
