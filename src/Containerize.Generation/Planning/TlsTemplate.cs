namespace Containerize.Generation.Planning;

/// <summary>Makes the address of a server one that is reached over TLS, in the words of its client. What is not known stays as it is.</summary>
internal static class TlsTemplate
{
    private static readonly (string Plain, string Secure)[] Schemes =
        [("amqp://", "amqps://"), ("bolt://", "bolt+s://"), ("http://", "https://"), ("ldap://", "ldaps://"), ("nats://", "tls://"), ("neo4j://", "neo4j+s://"), ("redis://", "rediss://")];

    /// <summary>The template of a key's value with TLS.</summary>
    /// <param name="type">One of the names in <see cref="ServerTypes"/>.</param>
    /// <param name="template">The template as it is used beside the application.</param>
    public static string Of(string type, string template)
    {
        if (!template.Contains("{host}", StringComparison.Ordinal) || template == "{host}") return template;
        foreach (var (plain, secure) in Schemes)
        {
            if (template.StartsWith(plain, StringComparison.OrdinalIgnoreCase)) return secure + template[plain.Length..];
        }

        var pairs = template.Contains('=', StringComparison.Ordinal) && !template.Contains("://", StringComparison.Ordinal);
        return type switch
        {
            ServerTypes.Postgres when pairs => With(template, "SSL Mode", ";SSL Mode=Require"),
            ServerTypes.MySql when pairs => With(template, "SslMode", ";SslMode=Required"),
            ServerTypes.SqlServer when pairs => With(template.Replace("TrustServerCertificate=True", "TrustServerCertificate=False", StringComparison.OrdinalIgnoreCase).Replace("Encrypt=False", "Encrypt=True", StringComparison.OrdinalIgnoreCase), "Encrypt=", ";Encrypt=True"),
            ServerTypes.Redis when !template.Contains("://", StringComparison.Ordinal) => With(template, "ssl=", ",ssl=true"),
            ServerTypes.MongoDb when template.StartsWith("mongodb://", StringComparison.Ordinal) => With(template, "tls=", template.Contains('?', StringComparison.Ordinal) ? "&tls=true" : template.LastIndexOf('/') > "mongodb://".Length ? "?tls=true" : "/?tls=true"),
            ServerTypes.Postgres when template.StartsWith("postgres", StringComparison.Ordinal) => With(template, "sslmode=", template.Contains('?', StringComparison.Ordinal) ? "&sslmode=require" : "?sslmode=require"),
            ServerTypes.EventStoreDb => template.Replace("tls=false", "tls=true", StringComparison.OrdinalIgnoreCase),
            _ => template,
        };
    }

    private static string With(string template, string known, string added) => template.Contains(known, StringComparison.OrdinalIgnoreCase) ? template : template.TrimEnd(';') + added;
}
