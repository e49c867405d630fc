using Containerize.Model;

namespace Containerize.Detection.Tests.Messaging;

public class OwnBusDetectorTests
{
    [Theory]
    [InlineData("class C(IEventBus bus) { void M() => bus.Publish(new OrderPlaced()); }", MessageDirection.Publish)]
    [InlineData("class C(IEventBus bus) { void M(OrderPlaced o) => bus.PublishAsync(o); }", MessageDirection.Publish)]
    [InlineData("class C { readonly IMessagePublisher _publisher = null!; void M(OrderPlaced o) => _publisher.PublishMessageAsync(\"type\", o, \"\"); }", MessageDirection.Publish)]
    [InlineData("class C(IEventBus bus) { void M() => bus.Subscribe<OrderPlaced, C>(); }", MessageDirection.Consume)]
    [InlineData("class C(dynamic services) { void M() => services.AddEventBus().AddSubscription<OrderPlaced, C>(); }", MessageDirection.Consume)]
    public void Reports_a_message_over_a_bus_of_the_solution(string code, MessageDirection direction)
    {
        var message = Run(code).Only<MessageFact>();
        Assert.Equal(("OrderPlaced", direction, Confidence.Likely), (message.MessageType, message.Direction, message.Evidence.Confidence));
    }

    [Fact]
    public void Reports_integration_events_that_an_outbox_takes() =>
        Assert.Equal("PaidIntegrationEvent", Detect.In("class C(Outbox outbox) { void M() { var e = new PaidIntegrationEvent(); outbox.Add(e); } } class PaidIntegrationEvent { } class Outbox { public void Add(object o) { } }").Only<MessageFact>().MessageType);

    [Theory]
    [InlineData("class C { object M() => new PaidIntegrationEvent(); }")]
    [InlineData("class C(IPublisher p) { void M() => p.Publish(new OrderPlaced()); }")]
    [InlineData("class C(Blog blog) { void M() => blog.Publish(new OrderPlaced()); } class Blog { public void Publish(OrderPlaced o) { } }")]
    [InlineData("class C(IEventBus bus) { void M() => bus.Publish(\"text\"); }")]
    [InlineData("class C(dynamic store) { void M() => store.Subscribe<OrderPlaced>(); }")]
    public void Guards_against_other_meanings(string code) => Assert.Empty(Run(code).All<MessageFact>());

    private static Detect Run(string code) => Detect.In(code).And("""
        public class OrderPlaced { }
        public interface IEventBus { void Publish(object o); Task PublishAsync(object o); void Subscribe<T, TH>(); }
        public interface IMessagePublisher { Task PublishMessageAsync(string type, object o, string key); }
        public interface IPublisher { void Publish(object o); }
        """);
}
