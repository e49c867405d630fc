namespace Containerize.Inference.Tests.Calls;

public class MessageInferenceTests
{
    [Fact]
    public void A_type_of_message_ties_its_publisher_to_its_consumers() => Assert.Equal(
        ["orders mail Message OrderPlaced", "orders stock Message OrderPlaced"],
        Edges([Facts.Publishes("OrderPlaced")], [Facts.Consumes("OrderPlaced")], [Facts.Consumes("OrderPlaced")]));

    [Fact]
    public void A_queue_ties_them_where_no_type_does() =>
        Assert.Equal(["orders mail Message order-placed"], Edges([Facts.Publishes("", "order-placed")], [Facts.Consumes("", "order-placed")], []));

    [Fact]
    public void Different_messages_tie_nothing() => Assert.Empty(Edges([Facts.Publishes("OrderPlaced")], [Facts.Consumes("OrderPaid")], []));

    [Fact]
    public void A_message_without_a_name_ties_nothing() => Assert.Empty(Edges([Facts.Publishes("")], [Facts.Consumes("")], []));

    [Fact]
    public void A_service_that_consumes_its_own_message_has_no_connection() => Assert.Empty(Edges([Facts.Publishes("A"), Facts.Consumes("A")], [], []));

    [Fact]
    public void A_guess_counts_where_handlers_go_by_names() =>
        Assert.Equal(["orders mail Message OrderPlaced"], Edges([Facts.Publishes("OrderPlaced")], [Guess(), Facts.Feature(Features.ConventionHandlers)], [Guess()]));

    [Fact]
    public void The_exchange_of_a_shared_bus_ties_nothing_where_messages_have_types() => Assert.Equal(
        ["orders mail Message OrderPlaced"],
        Edges([Facts.Publishes("OrderPlaced"), Facts.Publishes("", "bus")], [Facts.Consumes("OrderPlaced"), Facts.Consumes("", "bus")], [Facts.Consumes("OrderPaid"), Facts.Consumes("", "bus")]));

    [Fact]
    public void The_exchange_ties_where_one_end_knows_no_type() => Assert.Equal(
        ["orders mail Message bus"],
        Edges([Facts.Publishes("OrderPlaced"), Facts.Publishes("", "bus")], [Facts.Consumes("", "bus")], []));

    private static MessageFact Guess() => Facts.Consumes("OrderPlaced") with { Evidence = Facts.Seen() with { Confidence = Confidence.Guess } };

    private static string[] Edges(Fact[] orders, Fact[] mail, Fact[] stock) =>
        new SolutionBuilder().Web("src/Orders.csproj", orders).Web("src/Mail.csproj", mail).Web("src/Stock.csproj", stock).Infer().Edges();
}
