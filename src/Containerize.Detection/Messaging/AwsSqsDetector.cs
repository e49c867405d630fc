using Containerize.Model;

namespace Containerize.Detection.Messaging;

/// <summary>Amazon SQS and SNS: the clients, MassTransit, NServiceBus, CAP, Wolverine and AWS messaging.</summary>
public sealed class AwsSqsDetector() : ServerClientDetector(
    "aws-sqs",
    ServerTypes.AwsSqs,
    ConnectionKind.Broker,
    ClientCall.Creation("AmazonSQSClient", "AWS client") with { Address = -1, AddressMembers = ["ServiceURL"], Form = "uri" },
    ClientCall.Creation("AmazonSimpleNotificationServiceClient", "AWS client") with { Address = -1, AddressMembers = ["ServiceURL"], Form = "uri" },
    ClientCall.Method("AddAWSService", "AWS client") with { Address = -1, TypeArgument = "IAmazonSQS", Form = "uri" },
    ClientCall.Method("AddAWSService", "AWS client") with { Address = -1, TypeArgument = "IAmazonSimpleNotificationService", Form = "uri" },
    ClientCall.Method("AddAWSMessageBus", "AWS messaging") with { Address = -1 },
    ClientCall.Method("UsingAmazonSqs", "MassTransit") with { Address = -1, AddressCalls = ["Host"], Form = "host" },
    ClientCall.Creation("SqsTransport", "NServiceBus") with { Address = -1 },
    ClientCall.Method("UseTransport", "NServiceBus") with { Address = -1, TypeArgument = "SqsTransport" },
    ClientCall.Method("UseAmazonSQS", "CAP") with { Address = -1 },
    ClientCall.Method("UseAmazonSqsTransport", "Wolverine") with { Address = -1 });
