namespace Containerize.Analyzers.Health;

/// <summary>Health checks that ask another system.</summary>
internal static class DependencyChecks
{
    /// <summary>The methods that register one.</summary>
    public static readonly string[] Methods =
    [
        "AddNpgSql", "AddSqlServer", "AddMySql", "AddOracle", "AddMongoDb", "AddRedis", "AddRabbitMQ", "AddKafka", "AddNats", "AddDbContextCheck", "AddUrlGroup", "AddElasticsearch", "AddCosmosDb", "AddAzureCosmosDB",
        "AddAzureServiceBusQueue", "AddAzureServiceBusTopic", "AddAzureBlobStorage", "AddAzureStorage", "AddEventStore", "AddIdentityServer", "AddMarten", "AddRavenDB", "AddSmtpHealthCheck", "AddConsul", "AddS3", "AddDynamoDb",
    ];

    /// <summary>Those that a file registers.</summary>
    /// <param name="file">The file.</param>
    public static IEnumerable<InvocationExpressionSyntax> In(RuleContext file) => file.File.Syntax.Calls(Methods).Where(call => IsCheck(file, call));

    // AddNpgSql and its like extend the builder of health checks; the same name elsewhere means something else.
    private static bool IsCheck(RuleContext file, InvocationExpressionSyntax call)
    {
        var info = file.Model.GetSymbolInfo(call);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IMethodSymbol method)
        {
            return (method.ReducedFrom ?? method).Parameters.FirstOrDefault()?.Type.Name == "IHealthChecksBuilder";
        }

        return Syntax.CallsBefore(call).Any(before => SyntaxIndex.NameOf(before.Expression) == "AddHealthChecks")
            || (Syntax.ReceiverOf(call) is IdentifierNameSyntax name && file.Model.GetTypeInfo(name).Type?.Name == "IHealthChecksBuilder");
    }
}
