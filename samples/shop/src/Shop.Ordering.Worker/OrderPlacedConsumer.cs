using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using Shop.Contracts;
using Shop.Messaging;

namespace Shop.Ordering.Worker;

/// <summary>Takes <see cref="OrderPlaced"/> messages off their queue, one after the other.</summary>
public sealed partial class OrderPlacedConsumer(
    RabbitMqConnection rabbitMq,
    IServiceScopeFactory scopes,
    ILogger<OrderPlacedConsumer> logger) : BackgroundService
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var channel = await rabbitMq.OpenChannelAsync(channelOptions: null, stoppingToken);
        await channel.QueueDeclareAsync(
            QueueNames.OrderPlaced, durable: true, exclusive: false, autoDelete: false, cancellationToken: stoppingToken);
        await channel.BasicQosAsync(prefetchSize: 0, prefetchCount: 1, global: false, stoppingToken);

        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) => OnReceivedAsync(channel, delivery, stoppingToken);
        await channel.BasicConsumeAsync(QueueNames.OrderPlaced, autoAck: false, consumer, stoppingToken);

        await Task.Delay(Timeout.Infinite, stoppingToken);
    }

    private async Task OnReceivedAsync(IChannel channel, BasicDeliverEventArgs delivery, CancellationToken stoppingToken)
    {
        try
        {
            var message = JsonSerializer.Deserialize<OrderPlaced>(delivery.Body.Span)
                ?? throw new JsonException("The message is null.");

            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OrderPlacedHandler>().HandleAsync(message, stoppingToken);
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, stoppingToken);
        }
        catch (JsonException exception)
        {
            LogUnreadable(exception);
            await channel.BasicNackAsync(delivery.DeliveryTag, multiple: false, requeue: false, stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailure(exception, RetryDelay);
            await Task.Delay(RetryDelay, stoppingToken);
            await channel.BasicNackAsync(delivery.DeliveryTag, multiple: false, requeue: true, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "A message is not readable and is dropped")]
    private partial void LogUnreadable(Exception exception);

    [LoggerMessage(LogLevel.Error, "A message could not be handled; it goes back to the queue after {Delay}")]
    private partial void LogFailure(Exception exception, TimeSpan delay);
}
