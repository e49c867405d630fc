namespace Containerize.Generation.Tests;

/// <summary>Services that face outward, each by a way of its own.</summary>
internal static class ApplicationWithWays
{
    public const string Settings = """
        ingress: {class: nginx, clusterIssuer: letsencrypt, domain: example.com}
        services:
          board: {ingress: {host: board.example.org}}
          feed: {ingress: {gateway: edge/public, listener: https}}
          prices: {ingress: {gateway: edge/public}}
          stream: {ingress: {kind: loadBalancer}}

        """;

    public static ApplicationModel Model() => Build.Model(
        [
            Service("board", 8080) with { Features = EquatableList.Of(Features.BlazorServer) },
            Service("feed", 8080),
            Service("prices", 5001, "grpc"),
            Service("stream", 9000, "tcp"),
            Build.Service("inside", ServiceKind.Web, Build.Project("src/Inside/Inside.csproj")),
        ],
        [],
        [Build.Edge("board", "inside", ConnectionKind.Http), Build.Edge("feed", "prices", ConnectionKind.Grpc)]);

    private static Service Service(string name, int port, string protocol = "http") =>
        Build.Service(name, ServiceKind.Web, Build.Project($"src/{char.ToUpperInvariant(name[0])}{name[1..]}/{char.ToUpperInvariant(name[0])}{name[1..]}.csproj")) with { Outward = true, Ports = EquatableList.Of(Build.Port(port, protocol, image: port == 8080)) };
}
