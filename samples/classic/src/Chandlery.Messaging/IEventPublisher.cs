namespace Chandlery.Messaging
{
    public interface IEventPublisher
    {
        void Publish<TEvent>(string routingKey, TEvent message);
    }
}
