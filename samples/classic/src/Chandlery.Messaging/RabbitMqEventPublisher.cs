using System;
using System.Text.Json;
using Chandlery.Common;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;

namespace Chandlery.Messaging
{
    /// <summary>Publishes events as JSON to the topic exchange. The connection is opened on first use and kept.</summary>
    public sealed class RabbitMqEventPublisher : IEventPublisher, IDisposable
    {
        private readonly object _gate = new object();
        private readonly Lazy<IConnection> _connection;
        private IModel _channel;

        public RabbitMqEventPublisher(IOptions<RabbitMqOptions> options)
        {
            var settings = options.Value;
            var factory = new ConnectionFactory
            {
                HostName = settings.HostName,
                Port = settings.Port,
                UserName = settings.UserName,
                Password = settings.Password,
                VirtualHost = settings.VirtualHost,
                AutomaticRecoveryEnabled = true
            };

            _connection = new Lazy<IConnection>(() => factory.CreateConnection("billing-publisher"));
        }

        public void Publish<TEvent>(string routingKey, TEvent message)
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(message);

            // A channel must not be used by two threads at once.
            lock (_gate)
            {
                var channel = OpenChannel();
                var properties = channel.CreateBasicProperties();
                properties.ContentType = "application/json";
                properties.DeliveryMode = 2;
                channel.BasicPublish(RoutingKeys.Exchange, routingKey, properties, body);
            }
        }

        public void Dispose()
        {
            _channel?.Dispose();

            if (_connection.IsValueCreated)
            {
                _connection.Value.Dispose();
            }
        }

        private IModel OpenChannel()
        {
            if (_channel == null || _channel.IsClosed)
            {
                _channel?.Dispose();
                _channel = _connection.Value.CreateModel();
                _channel.ExchangeDeclare(RoutingKeys.Exchange, ExchangeType.Topic, durable: true);
            }

            return _channel;
        }
    }
}
