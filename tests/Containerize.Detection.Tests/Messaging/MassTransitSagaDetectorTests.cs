using Containerize.Model;

namespace Containerize.Detection.Tests.Messaging;

public class MassTransitSagaDetectorTests
{
    [Fact]
    public void Each_event_is_consumed() => Assert.Equal(
        [("OrderPlaced", MessageDirection.Consume)],
        Run("public Event<OrderPlaced> Placed { get; set; } = null!; public State Waiting { get; set; } = null!;"));

    [Theory]
    [InlineData(".Publish(c => new OrderBilled())")]
    [InlineData(".PublishAsync(c => c.Init<OrderBilled>(new { }))")]
    [InlineData(".Send(c => { var id = 1; return new OrderBilled(); })")]
    [InlineData(".Publish(c => (OrderBilled)c.Message)")]
    public void What_the_behaviour_sends_is_published(string step) =>
        Assert.Equal([("OrderBilled", MessageDirection.Publish)], Run($"public OrderSaga(dynamic when) {{ when(1){step}; }}"));

    [Fact]
    public void A_request_is_published_by_its_type_argument() =>
        Assert.Equal([("OrderBilled", MessageDirection.Publish)], Run("public OrderSaga() { When(1).Send<OrderState, OrderBilled>(Address); }"));

    [Fact]
    public void Guards_against_classes_that_are_no_state_machine() =>
        Assert.Empty(Detect.In("public class Machine : Base { public Event<OrderPlaced> Placed { get; set; } }").All<MessageFact>());

    private static (string, MessageDirection)[] Run(string members) =>
        [.. Detect.In($"using MassTransit; public class OrderSaga : MassTransitStateMachine<OrderState> {{ {members} }}").And("public class OrderPlaced; public class OrderBilled; public class OrderState;")
            .All<MessageFact>().Select(m => (m.MessageType, m.Direction))];
}
