using System;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Chandlery.Common;
using Chandlery.Messaging;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Chandlery.Notifications
{
    public class InvoiceIssuedConsumer : BackgroundService
    {
        private const string QueueName = "notifications";

        private readonly RabbitMqOptions _options;
        private readonly InvoiceMailSender _mail;
        private readonly ILogger<InvoiceIssuedConsumer> _logger;

        public InvoiceIssuedConsumer(
            IOptions<RabbitMqOptions> options,
            InvoiceMailSender mail,
            ILogger<InvoiceIssuedConsumer> logger)
        {
            _options = options.Value;
            _mail = mail;
            _logger = logger;
        }

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            var factory = new ConnectionFactory
            {
                HostName = _options.HostName,
                Port = _options.Port,
                UserName = _options.UserName,
                Password = _options.Password,
                VirtualHost = _options.VirtualHost,
                DispatchConsumersAsync = true
            };

            using (var connection = factory.CreateConnection("notifications"))
            using (var channel = connection.CreateModel())
            {
                channel.ExchangeDeclare(RoutingKeys.Exchange, ExchangeType.Topic, durable: true);
                channel.QueueDeclare(QueueName, durable: true, exclusive: false, autoDelete: false);
                channel.QueueBind(QueueName, RoutingKeys.Exchange, RoutingKeys.InvoiceIssued);
                channel.BasicQos(prefetchSize: 0, prefetchCount: 10, global: false);

                var consumer = new AsyncEventingBasicConsumer(channel);
                consumer.Received += (sender, delivery) => HandleAsync(channel, delivery, stoppingToken);
                channel.BasicConsume(QueueName, autoAck: false, consumer);

                await Task.Delay(Timeout.Infinite, stoppingToken);
            }
        }

        private async Task HandleAsync(IModel channel, BasicDeliverEventArgs delivery, CancellationToken stoppingToken)
        {
            try
            {
                var invoice = JsonSerializer.Deserialize<InvoiceIssued>(delivery.Body.Span);
                await _mail.SendAsync(invoice, stoppingToken);
                channel.BasicAck(delivery.DeliveryTag, multiple: false);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                _logger.LogError(exception, "The mail for message {DeliveryTag} was not sent", delivery.DeliveryTag);

                // One more attempt; a message that fails twice would block the queue for ever.
                channel.BasicNack(delivery.DeliveryTag, multiple: false, requeue: !delivery.Redelivered);
            }
        }
    }
}
