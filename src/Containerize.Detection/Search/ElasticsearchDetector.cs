using Containerize.Model;

namespace Containerize.Detection.Search;

/// <summary>Elasticsearch and OpenSearch: the clients, Serilog's sink, Aspire's client and health checks.</summary>
public sealed class ElasticsearchDetector() : ServerClientDetector(
    "elasticsearch",
    ServerTypes.Elasticsearch,
    ConnectionKind.Search,
    ClientCall.Creation("ElasticsearchClient", "Elasticsearch client") with { Form = "uri" },
    ClientCall.Creation("ElasticsearchClientSettings", "Elasticsearch client") with { Form = "uri" },
    ClientCall.Creation("ElasticClient", "NEST") with { Form = "uri" },
    ClientCall.Creation("ElasticLowLevelClient", "NEST") with { Form = "uri" },
    ClientCall.Creation("ConnectionSettings", "NEST") with { Namespaces = ["Nest", "OpenSearch.Client", "Elasticsearch.Net"], Form = "uri" },
    ClientCall.Creation("OpenSearchClient", "OpenSearch client") with { Form = "uri" },
    ClientCall.Aspire("AddElasticsearchClient") with { Form = "uri" },
    ClientCall.Creation("ElasticsearchSinkOptions", "Serilog") with { Kind = ConnectionKind.Telemetry, Form = "uri" },
    ClientCall.Method("Elasticsearch", "Serilog") with { Namespaces = ["Serilog"], Kind = ConnectionKind.Telemetry, Form = "uri" },
    ClientCall.Method("AddElasticsearch", "health check") with { Form = "uri" });
