using Containerize.Model;

namespace Containerize.Detection.Databases;

/// <summary>MongoDB: the driver, EF Core, Aspire's client and health checks.</summary>
public sealed class MongoDbDetector() : ServerClientDetector(
    "mongodb",
    ServerTypes.MongoDb,
    ConnectionKind.Database,
    ClientCall.Creation("MongoClient", "MongoDB driver") with { Form = "uri" },
    ClientCall.Creation("MongoUrl", "MongoDB driver") with { Form = "uri" },
    ClientCall.Method("FromConnectionString", "MongoDB driver") with { Receiver = "MongoClientSettings", Form = "uri" },
    ClientCall.Method("FromUrl", "MongoDB driver") with { Receiver = "MongoClientSettings", Form = "uri" },
    ClientCall.Method("UseMongoDB", "EF Core") with { Form = "uri" },
    ClientCall.Aspire("AddMongoDBClient") with { Form = "uri" },
    ClientCall.Method("AddMongoDb", "health check") with { Form = "uri" })
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords => [.. base.TriggerWords, "GetDatabase"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        base.Detect(file, facts);
        foreach (var call in file.Syntax.Calls("GetDatabase").Where(c => file.MayBeFrom(c, "MongoDB")))
        {
            if (file.Values.Argument(call.ArgumentList, 0) is { } name and not UnknownText)
            {
                facts.Add(call, "MongoDB driver: GetDatabase", (evidence, scope) => new ServerPartFact(evidence, scope, ServerTypes.MongoDb, "database", name));
            }
        }
    }
}
