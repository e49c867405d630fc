using Containerize.Model;

namespace Containerize.Detection.Databases;

/// <summary>Amazon DynamoDB: the client, Orleans and health checks.</summary>
public sealed class AwsDynamoDbDetector() : ServerClientDetector(
    "aws-dynamo-db",
    ServerTypes.AwsDynamoDb,
    ConnectionKind.Database,
    ClientCall.Creation("AmazonDynamoDBClient", "AWS client") with { Address = -1, AddressMembers = ["ServiceURL"], Form = "uri" },
    ClientCall.Method("AddAWSService", "AWS client") with { Address = -1, TypeArgument = "IAmazonDynamoDB", Form = "uri" },
    ClientCall.Method("UseDynamoDBClustering", "Orleans") with { Address = -1, AddressMembers = ["Service"], Form = "uri" },
    ClientCall.Method("AddDynamoDBGrainStorage", "Orleans") with { Address = -1, AddressMembers = ["Service"], Form = "uri" },
    ClientCall.Method("AddDynamoDb", "health check") with { Address = -1 });
