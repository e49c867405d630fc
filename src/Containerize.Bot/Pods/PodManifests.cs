using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Containerize.Bot.Settings;

namespace Containerize.Bot.Pods;

/// <summary>The Job of an analysis, and the policy that closes its pod off.</summary>
/// <param name="options">The settings.</param>
/// <param name="ns">The namespace.</param>
internal sealed class PodManifests(BotOptions options, string ns)
{
    private const string Application = "containerize-analysis";

    // The user of the .NET images that is not root; any other number would do.
    private const int User = 1654;

    // Where the cluster asks for names on each node.
    private const string NodeLocalDns = "169.254.20.10/32";

    private const int KeptSeconds = 300;

    /// <summary>Which objects are this server's.</summary>
    public string Selector => string.Join(',', Owner.Select(l => $"{l.Key}={l.Value}"));

    private (string Key, string Value)[] Owner => [("app.kubernetes.io/managed-by", "containerize-bot"), ("app.kubernetes.io/instance", $"app-{options.AppId.ToString(CultureInfo.InvariantCulture)}")];

    /// <summary>A name that no other analysis has.</summary>
    /// <param name="repository">The repository's id.</param>
    public static string Name(long repository) => $"analysis-{repository.ToString(CultureInfo.InvariantCulture)}-{Guid.NewGuid():N}"[..^20];

    /// <summary>The repository that an analysis of this name is about, by its id; null where no analysis is called so.</summary>
    /// <param name="name">The name.</param>
    public static long? Repository(string name) => name.Split('-') is ["analysis", var id, ..] && long.TryParse(id, CultureInfo.InvariantCulture, out var repository) ? repository : null;

    /// <summary>The Job.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="repository">The repository, for people to see.</param>
    /// <param name="input">The last part of the address of what is to be analysed.</param>
    /// <param name="result">The last part of the address that takes what came of it.</param>
    public JsonObject Job(string name, string repository, string input, string result) => new()
    {
        ["apiVersion"] = "batch/v1",
        ["kind"] = "Job",
        ["metadata"] = Metadata(name, repository),
        ["spec"] = new JsonObject
        {
            ["backoffLimit"] = 0,
            ["activeDeadlineSeconds"] = (int)options.JobTime.TotalSeconds,
            ["ttlSecondsAfterFinished"] = KeptSeconds,
            ["template"] = new JsonObject
            {
                ["metadata"] = new JsonObject { ["labels"] = Labels(name) },
                ["spec"] = new JsonObject
                {
                    ["restartPolicy"] = "Never",
                    ["terminationGracePeriodSeconds"] = 1,
                    ["automountServiceAccountToken"] = false,
                    ["enableServiceLinks"] = false,
                    ["securityContext"] = new JsonObject
                    {
                        ["runAsNonRoot"] = true,
                        ["runAsUser"] = User,
                        ["runAsGroup"] = User,
                        ["fsGroup"] = User,
                        ["seccompProfile"] = new JsonObject { ["type"] = "RuntimeDefault" },
                    },
                    ["containers"] = new JsonArray(Container(Address(input), Address(result))),
                    ["volumes"] = new JsonArray(new JsonObject { ["name"] = "work", ["emptyDir"] = new JsonObject { ["sizeLimit"] = options.JobDisk } }),
                },
            },
        },
    };

    /// <summary>The policy: nothing comes in, and nothing goes out but to the server and to ask for its name.</summary>
    /// <param name="name">Its name, which is the Job's.</param>
    /// <param name="repository">The repository, for people to see.</param>
    public JsonObject Policy(string name, string repository)
    {
        var server = new JsonObject { ["to"] = new JsonArray(Server()), ["ports"] = new JsonArray(Port("TCP", options.JobServerPort > 0 ? options.JobServerPort : options.JobServer!.Port)) };
        var names = new JsonObject
        {
            ["to"] = new JsonArray(new JsonObject { ["namespaceSelector"] = Match(("kubernetes.io/metadata.name", "kube-system")) }, new JsonObject { ["ipBlock"] = new JsonObject { ["cidr"] = NodeLocalDns } }),
            ["ports"] = new JsonArray(Port("UDP", 53), Port("TCP", 53)),
        };
        return new JsonObject
        {
            ["apiVersion"] = "networking.k8s.io/v1",
            ["kind"] = "NetworkPolicy",
            ["metadata"] = Metadata(name, repository),
            ["spec"] = new JsonObject
            {
                ["podSelector"] = Match(Own(name)),
                ["policyTypes"] = new JsonArray("Ingress", "Egress"),
                ["egress"] = IPAddress.TryParse(options.JobServer!.Host.Trim('[', ']'), out _) ? new JsonArray(server) : new JsonArray(server, names),
            },
        };
    }

    private JsonObject Container(string input, string result) => new()
    {
        ["name"] = "analysis",
        ["image"] = options.JobImage,
        ["args"] = new JsonArray("analysis"),
        ["env"] = new JsonArray(Variable(PodProgram.Input, input), Variable(PodProgram.Result, result), Variable("DOTNET_EnableDiagnostics", "0"), Variable("TMPDIR", "/tmp")),
        ["resources"] = new JsonObject
        {
            ["requests"] = new JsonObject { ["cpu"] = options.JobCpu, ["memory"] = options.JobMemory, ["ephemeral-storage"] = options.JobDisk },
            ["limits"] = new JsonObject { ["cpu"] = options.JobCpu, ["memory"] = options.JobMemory, ["ephemeral-storage"] = options.JobDisk },
        },
        ["securityContext"] = new JsonObject
        {
            ["allowPrivilegeEscalation"] = false,
            ["readOnlyRootFilesystem"] = true,
            ["capabilities"] = new JsonObject { ["drop"] = new JsonArray("ALL") },
        },
        ["volumeMounts"] = new JsonArray(new JsonObject { ["name"] = "work", ["mountPath"] = "/tmp" }),
    };

    private JsonObject Metadata(string name, string repository) => new()
    {
        ["name"] = name,
        ["namespace"] = ns,
        ["labels"] = Labels(name),
        ["annotations"] = new JsonObject { ["containerize/repository"] = repository },
    };

    private JsonObject Labels(string name) => Map([.. Owner.Concat(Own(name)).OrderBy(l => l.Key, StringComparer.Ordinal)]);

    // Not every network plugin knows pods by their numbers, so labels come first.
    private JsonObject Server() => options.JobServerPods.Length == 0 && IPAddress.TryParse(options.JobServer!.Host.Trim('[', ']'), out var address)
        ? new JsonObject { ["ipBlock"] = new JsonObject { ["cidr"] = $"{address}/{(address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? 128 : 32)}" } }
        : new JsonObject { ["namespaceSelector"] = Match(("kubernetes.io/metadata.name", options.JobServerNamespace.Length > 0 ? options.JobServerNamespace : ns)), ["podSelector"] = Match(PodLabels.Read(options.JobServerPods)!) };

    private string Address(string token) => $"{options.JobServer!.AbsoluteUri.TrimEnd('/')}{OneUseAddresses.Path}/{token}";

    private static (string Key, string Value)[] Own(string name) => [("app.kubernetes.io/component", name), ("app.kubernetes.io/name", Application)];

    private static JsonObject Match(params (string Key, string Value)[] labels) => new() { ["matchLabels"] = Map(labels) };

    private static JsonObject Map((string Key, string Value)[] labels) => new(labels.Select(l => KeyValuePair.Create<string, JsonNode?>(l.Key, l.Value)));

    private static JsonObject Port(string protocol, int port) => new() { ["protocol"] = protocol, ["port"] = port };

    private static JsonObject Variable(string name, string value) => new() { ["name"] = name, ["value"] = value };
}
