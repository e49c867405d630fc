using System.Text;
using Microsoft.EntityFrameworkCore;
using RabbitMQ.Client;
using Shop.Contracts;
using Shop.Messaging;

namespace Shop.Ordering.Api;

/// <summary>
/// Sends the stored messages to the broker. A message is sent at least once: it is marked as sent only after the broker
/// has confirmed it, so receivers must bear a repetition.
/// </summary>
public sealed partial class OutboxSender(
    IServiceScopeFactory scopes,
    RabbitMqConnection rabbitMq,
    TimeProvider clock,
    ILogger<OutboxSender> logger) : BackgroundService
{
    private const int BatchSize = 50;

    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SendUntilFailureAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(exception);
                await Task.Delay(RetryDelay, clock, stoppingToken);
            }
        }
    }

    private async Task SendUntilFailureAsync(CancellationToken stoppingToken)
    {
        var confirmed = new CreateChannelOptions(
            publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);
        await using var channel = await rabbitMq.OpenChannelAsync(confirmed, stoppingToken);
        await channel.QueueDeclareAsync(
            QueueNames.OrderPlaced, durable: true, exclusive: false, autoDelete: false, cancellationToken: stoppingToken);

        while (true)
        {
            await SendBatchAsync(channel, stoppingToken);
            await Task.Delay(PollInterval, clock, stoppingToken);
        }
    }

    private async Task SendBatchAsync(IChannel channel, CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<OrderingDbContext>();
        var messages = await database.Outbox
            .Where(message => message.SentAt == null)
            .OrderBy(message => message.Id)
            .Take(BatchSize)
            .ToListAsync(stoppingToken);

        foreach (var message in messages)
        {
            await channel.BasicPublishAsync(
                exchange: string.Empty,
                routingKey: QueueNames.OrderPlaced,
                mandatory: true,
                basicProperties: new BasicProperties { Persistent = true, ContentType = "application/json" },
                body: Encoding.UTF8.GetBytes(message.Payload),
                cancellationToken: stoppingToken);
            message.SentAt = clock.GetUtcNow();
            await database.SaveChangesAsync(stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "Sending the stored messages has failed and is tried again")]
    private partial void LogFailure(Exception exception);
}
