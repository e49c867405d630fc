namespace Containerize.Generation.Servers;

/// <summary>Elasticsearch as one node.</summary>
internal static class ElasticsearchServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Elasticsearch, "docker.elastic.co/elasticsearch/elasticsearch:8.17.4", EquatableList.Of(new ServerPort("http", 9200)))
    {
        Username = "elastic",
        Delivery = PasswordDelivery.Variable,
        PasswordVariable = "ELASTIC_PASSWORD",
        PasswordIsOptional = true,
        Variables = EquatableList.Of(new ServerVariable("ES_JAVA_OPTS", "-Xms512m -Xmx512m"), new ServerVariable("discovery.type", "single-node"), new ServerVariable("xpack.security.enabled", "{secured}")),
        DataPath = "/usr/share/elasticsearch/data",
        Health = EquatableList.Of("CMD-SHELL", "curl --silent --output /dev/null http://localhost:9200/"),
        StartSeconds = 120,
        User = 1000,
        Group = 1000,
        Memory = "2Gi",
        MilliCpu = 1000,
    };
}
