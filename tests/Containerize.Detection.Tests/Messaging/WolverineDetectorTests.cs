using Containerize.Model;

namespace Containerize.Detection.Tests.Messaging;

public class WolverineDetectorTests
{
    private const string Messages = "public record OrderPlaced(int Id); public record OrderBilled(int Id); public record Dto(int Id);";

    [Theory]
    [InlineData("public class OrderPlacedHandler { public void Handle(OrderPlaced m) { } }")]
    [InlineData("public static class OrderPlacedHandler { public static Task HandleAsync(OrderPlaced m, IServiceProvider s) => Task.CompletedTask; }")]
    [InlineData("public class OrderConsumer { public void Consume(OrderPlaced m) { } }")]
    [InlineData("[WolverineHandler] public class Billing { public void Handle(OrderPlaced m) { } }")]
    [InlineData("public class OrderSaga : Saga { public void Start(OrderPlaced m) { } }")]
    public void A_class_with_the_name_of_a_handler_is_a_guess(string code)
    {
        var message = Run(code).Only<MessageFact>();
        Assert.Equal(("OrderPlaced", MessageDirection.Consume, Confidence.Guess), (message.MessageType, message.Direction, message.Evidence.Confidence));
    }

    [Theory]
    [InlineData("public class OrderPlacedHandler { public OrderBilled Handle(OrderPlaced m) => new(1); }")]
    [InlineData("public class OrderPlacedHandler { public Task<OrderBilled?> Handle(OrderPlaced m) => null!; }")]
    [InlineData("public class OrderPlacedHandler { public (int, OrderBilled) Handle(OrderPlaced m) => (1, null!); }")]
    [InlineData("public class OrderPlacedHandler { public IEnumerable<OrderBilled> Handle(OrderPlaced m) => []; }")]
    public void What_a_handler_returns_is_sent_on(string code) =>
        Assert.Equal("OrderBilled", Assert.Single(Run(code).All<MessageFact>(), m => m.Direction == MessageDirection.Publish).MessageType);

    [Fact]
    public void An_endpoint_sends_what_stands_behind_its_response()
    {
        var message = Run("using Wolverine.Http; public class Api { [WolverinePost(\"/x\")] public static (Dto, OrderPlaced) Post() => default; }").Only<MessageFact>();
        Assert.Equal(("OrderPlaced", MessageDirection.Publish), (message.MessageType, message.Direction));
    }

    [Fact]
    public void A_route_names_the_message_and_its_queue()
    {
        var message = Setup("opts.PublishMessage<OrderPlaced>().ToRabbitExchange(\"orders\");").Only<MessageFact>();
        Assert.Equal(("OrderPlaced", MessageDirection.Publish, "'orders'"), (message.MessageType, message.Direction, Text.Of(message.Destination)));
    }

    [Fact]
    public void A_listener_names_its_queue() => Assert.Equal("'orders'", Text.Of(Setup("opts.ListenToRabbitQueue(\"orders\");").Only<MessageFact>().Destination));

    [Fact]
    public void A_host_that_runs_it_is_said() => Assert.Equal(Features.ConventionHandlers, Setup("builder.Host.UseWolverine();").Only<FeatureFact>().Feature);

    [Theory]
    [InlineData("using MediatR; public class OrderPlacedHandler : IRequestHandler<OrderPlaced> { public Task Handle(OrderPlaced m, CancellationToken t) => null!; }")]
    [InlineData("public class OrderPlacedHandler { private void Handle(OrderPlaced m) { } }")]
    [InlineData("public class OrderPlacedHandler { public void Handle(string text) { } }")]
    [InlineData("public class OrderPlacedHandler { public void Handle() { } }")]
    [InlineData("public class Billing { public void Handle(OrderPlaced m) { } }")]
    [InlineData("using Wolverine; class C { void M(WolverineOptions o) => o.PublishMessage<OrderPlaced>().ToLocalQueue(\"x\"); }")]
    [InlineData("class C { void M(dynamic o) => o.PublishMessage<OrderPlaced>().ToRabbitQueue(\"x\"); }")]
    public void Guards_against_other_classes_and_local_queues(string code) => Assert.Empty(Run(code).All<MessageFact>());

    [Fact]
    public void An_own_method_of_the_name_is_not_the_library_s() =>
        Assert.Empty(Run("static class E { public static void UseWolverine(this string s) { } static void M() => \"\".UseWolverine(); }").All<FeatureFact>());

    private static Detect Setup(string statement) => Detect.InSetup("dynamic opts = null!; " + statement, "using Wolverine;").And(Messages);

    private static Detect Run(string code) => Detect.In(code).And(Messages);
}
