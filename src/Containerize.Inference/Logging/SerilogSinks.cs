using Containerize.Inference.Configuration;
using Containerize.Inference.Reasons;
using Containerize.Model;

namespace Containerize.Inference.Logging;

/// <summary>The sinks that Serilog's configuration section names, where code tells it to read them: servers that logs are sent to and files that they are written to.</summary>
internal static class SerilogSinks
{
    private const string Section = "Serilog:WriteTo";
    private const int NestingLimit = 4;

    // A sink's name, the argument that holds its address, and what it is. From the sinks' own documentation.
    private static readonly (string Sink, string[] Arguments, string Type, ConnectionKind Kind, string Form)[] Sinks =
    [
        ("Seq", ["serverUrl"], ServerTypes.Seq, ConnectionKind.Telemetry, "uri"),
        ("Elasticsearch", ["nodeUris", "nodes:0"], ServerTypes.Elasticsearch, ConnectionKind.Telemetry, "uri"),
        ("OpenTelemetry", ["endpoint"], ServerTypes.OpenTelemetryCollector, ConnectionKind.Telemetry, "uri"),
        ("ApplicationInsights", ["connectionString", "instrumentationKey"], ServerTypes.ApplicationInsights, ConnectionKind.Telemetry, "connection-string"),
        ("MSSqlServer", ["connectionString"], ServerTypes.SqlServer, ConnectionKind.Database, "connection-string"),
        ("PostgreSQL", ["connectionString"], ServerTypes.Postgres, ConnectionKind.Database, "connection-string"),
        ("MySQL", ["connectionString"], ServerTypes.MySql, ConnectionKind.Database, "connection-string"),
        ("MongoDB", ["databaseUrl"], ServerTypes.MongoDb, ConnectionKind.Database, "uri"),
        ("MongoDBBson", ["databaseUrl"], ServerTypes.MongoDb, ConnectionKind.Database, "uri"),
        ("RabbitMQ", ["hostnames:0", "hostnames"], ServerTypes.RabbitMq, ConnectionKind.Broker, "host"),
        ("AzureBlobStorage", ["connectionString"], ServerTypes.AzureStorage, ConnectionKind.Storage, "connection-string"),
    ];

    /// <summary>The facts that the section stands for; none where no code of the service reads it.</summary>
    /// <param name="facts">The service's facts.</param>
    /// <param name="configuration">Its configuration.</param>
    public static IEnumerable<Fact> Infer(IReadOnlyList<Fact> facts, ServiceConfiguration configuration)
    {
        if (facts.FirstOrDefault(f => f is FeatureFact { Feature: Features.SerilogConfiguration }) is not { } reads)
        {
            yield break;
        }

        foreach (var name in configuration.Environments.Append("Production").SelectMany(e => configuration.Below(Section, e)).Where(IsSink)
            .DistinctBy(v => (v.Key, v.Location)).OrderBy(v => v.Location.File, StringComparer.Ordinal).ThenBy(v => v.Location.Line).ThenBy(v => v.Location.Column))
        {
            var evidence = new Evidence(name.Location.File, name.Location.Line, name.Location.Column, "Serilog: " + name.Value, InferenceRules.SerilogSinks);
            var arguments = name.Key[..^"Name".Length] + "Args:";
            if (name.Value == "File" && configuration.Has(arguments + "path"))
            {
                yield return new FileWriteFact(evidence, reads.Scope, Configured(arguments + "path"));
            }

            foreach (var (_, keys, type, kind, form) in Sinks.Where(s => s.Sink == name.Value))
            {
                var key = keys.FirstOrDefault(k => configuration.All(arguments + k).Any());
                yield return new ServerFact(evidence, reads.Scope, type, kind, key is null ? new UnknownText("") : Configured(arguments + key), "Serilog", "", form);
            }
        }
    }

    // WriteTo:0:Name, WriteTo:0 alone, WriteTo:Sub:Name, and sinks within the wrapper Async: WriteTo:0:Args:configure:0:Name.
    private static bool IsSink(ConfigurationValue value)
    {
        var below = value.Key[(Section.Length + 1)..].Split(':');
        return below[^1].Equals("Name", StringComparison.OrdinalIgnoreCase) && below.Length is 2 or 5 && below.Length <= NestingLimit + 1;
    }

    private static ConfigurationText Configured(string key) => new(new LiteralText(key));
}
