using Containerize.Model;

namespace Containerize.Detection.Tests.Messaging;

public class MessageBusDetectorTests
{
    [Theory]
    [InlineData("using MassTransit; class C : IConsumer<OrderPlaced> { }", MessageDirection.Consume)]
    [InlineData("class C : MassTransit.IConsumer<OrderPlaced> { }", MessageDirection.Consume)]
    [InlineData("using MassTransit; class C : IConsumer<Batch<OrderPlaced>> { }", MessageDirection.Consume)]
    [InlineData("using NServiceBus; class C : Base, IHandleMessages<OrderPlaced> { }", MessageDirection.Consume)]
    [InlineData("using MassTransit; class C(IPublishEndpoint bus) { void M() => bus.Publish(new OrderPlaced()); }", MessageDirection.Publish)]
    [InlineData("using MassTransit; class C(IPublishEndpoint bus) { void M() => bus.Publish<OrderPlaced>(new { }); }", MessageDirection.Publish)]
    [InlineData("using MassTransit; class C(IPublishEndpoint bus) { void M(OrderPlaced o) => bus.Publish(o); }", MessageDirection.Publish)]
    [InlineData("using MassTransit; class C(IBus bus) { void M() { var o = new OrderPlaced(); bus.Publish(o); } }", MessageDirection.Publish)]
    [InlineData("using NServiceBus; class C(IMessageSession session) { void M() => session.Send(new OrderPlaced()); }", MessageDirection.Publish)]
    [InlineData("using Wolverine; class C(IMessageBus bus) { Task M() => bus.PublishAsync(new OrderPlaced()); }", MessageDirection.Publish)]
    [InlineData("using EasyNetQ; class C(IBus bus) { void M() => bus.PubSub.PublishAsync(new OrderPlaced()); }", MessageDirection.Publish)]
    [InlineData("using EasyNetQ; class C(IBus bus) { void M() => bus.PubSub.SubscribeAsync<OrderPlaced>(\"x\", o => { }); }", MessageDirection.Consume)]
    [InlineData("using MassTransit; class C : IJobConsumer<OrderPlaced> { }", MessageDirection.Consume)]
    [InlineData("using KafkaFlow; class C : IMessageHandler<OrderPlaced> { }", MessageDirection.Consume)]
    [InlineData("using MassTransit; class C(IRequestClient<OrderPlaced> client) { Task M() => client.GetResponse<Answer>(new OrderPlaced()); }", MessageDirection.Publish)]
    [InlineData("using EasyNetQ; class C(IBus bus) { void M() => bus.Rpc.Request<OrderPlaced, Answer>(new OrderPlaced()); }", MessageDirection.Publish)]
    [InlineData("using SlimMessageBus; class C(IMessageBus bus) { Task M() => bus.Publish(new OrderPlaced()); }", MessageDirection.Publish)]
    public void Reports_a_message(string code, MessageDirection direction)
    {
        var message = Run(code).Only<MessageFact>();
        Assert.Equal(("OrderPlaced", direction), (message.MessageType, message.Direction));
    }

    [Theory]
    [InlineData("using MediatR; class C(IMediator m) { void M() => m.Publish(new OrderPlaced()); }")]
    [InlineData("using MassTransit; class C(IMediator m) { void M() => m.Send(new OrderPlaced()); }")]
    [InlineData("class C(dynamic b) { void M() => b.Publish(new OrderPlaced()); }")]
    [InlineData("using MassTransit; interface I : IConsumer<OrderPlaced> { }")]
    [InlineData("class C : IMessageHandler<OrderPlaced> { }")]
    [InlineData("using MassTransit; class C<T> : IConsumer<T> { }")]
    [InlineData("using Confluent.Kafka; class C : IConsumer<string, OrderPlaced> { }")]
    [InlineData("using MassTransit; class C(Own own) { void M() => own.Send(new OrderPlaced()); } class Own { public void Send(object o) { } }")]
    public void Guards_against_what_stays_in_the_process(string code) => Assert.Empty(Run(code).All<MessageFact>());

    private static Detect Run(string code) => Detect.In(code).And("public class OrderPlaced { }");
}
