using System.Net;
using System.Text.RegularExpressions;

namespace Containerize.Validation.Schemas;

/// <summary>
/// A place with JSON schemas: a folder, or an address of files. It may be a template in the form that kubeconform uses, such as
/// <c>https://example.com/{{ .NormalizedKubernetesVersion }}/{{ .ResourceKind }}{{ .KindSuffix }}.json</c>; a folder without one is searched in the usual layouts.
/// </summary>
public sealed partial class SchemaLocation
{
    private const string Layout = "{{.NormalizedKubernetesVersion}}-standalone{{.StrictSuffix}}/{{.ResourceKind}}{{.KindSuffix}}.json";

    private static readonly string[] FolderLayouts = [Layout, "{{.ResourceKind}}{{.KindSuffix}}.json", "{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json", "{{.ResourceKind}}_{{.ResourceAPIVersion}}.json"];
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private readonly string _location;
    private readonly string _version;
    private readonly HttpMessageInvoker? _http;

    /// <param name="location">A folder, a <c>file://</c> or <c>http(s)://</c> address, or a template of one.</param>
    /// <param name="version">The version of Kubernetes, for example <c>1.30</c>.</param>
    /// <param name="http">Sends requests; null for the usual client.</param>
    public SchemaLocation(string location, string version, HttpMessageInvoker? http = null)
    {
        _location = location.StartsWith("file://", StringComparison.Ordinal) ? Uri.UnescapeDataString(location["file://".Length..]) : location;
        _version = version is "master" ? version : "v" + (version.Count(letter => letter == '.') < 2 ? version + ".0" : version);
        _http = http;
        if (!IsRemote && !_location.Contains("{{", StringComparison.Ordinal) && !Directory.Exists(_location))
            throw new ContainerizeException(ExitCode.Usage, $"the schema location '{location}' is no folder", "name a folder with schemas, an address, or a template of one");
    }

    private bool IsRemote => _location.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || _location.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The schema of a kind; null where the place has none.</summary>
    /// <param name="apiVersion">For example <c>apps/v1</c>.</param>
    /// <param name="kind">For example <c>Deployment</c>.</param>
    /// <exception cref="ContainerizeException">The place does not answer (<see cref="ExitCode.Unavailable"/>), or the template is wrong (<see cref="ExitCode.Usage"/>).</exception>
    public string? Find(string apiVersion, string kind)
    {
        var templates = _location.EndsWith("json", StringComparison.Ordinal) || _location.Contains("{{", StringComparison.Ordinal) ? [_location]
            : (IsRemote ? [Layout] : FolderLayouts).Select(layout => $"{_location.TrimEnd('/')}/{layout}");
        foreach (var template in templates)
        {
            foreach (var strict in new[] { "-strict", "" })
            {
                var place = Fill(template, apiVersion, kind, strict);
                if ((IsRemote ? Download(place) : File.Exists(place) ? File.ReadAllText(place) : null) is { } text)
                    return text;
                if (!template.Contains("StrictSuffix", StringComparison.Ordinal))
                    break;
            }
        }

        return null;
    }

    private string Fill(string template, string apiVersion, string kind, string strict)
    {
        var parts = apiVersion.Split('/', 2);
        var suffix = "-" + parts[0].Split('.')[0].ToLowerInvariant() + (parts.Length > 1 ? "-" + parts[1].ToLowerInvariant() : "");
        return Variable().Replace(template, match => Safe(match.Groups["name"].Value switch
        {
            "NormalizedKubernetesVersion" => _version,
            "StrictSuffix" => strict,
            "ResourceKind" => kind.ToLowerInvariant(),
            "ResourceAPIVersion" => parts[^1],
            "Group" => parts[0],
            "KindSuffix" => suffix,
            var other => throw new ContainerizeException(ExitCode.Usage, $"a schema location has no variable '{other}'", "use NormalizedKubernetesVersion, StrictSuffix, ResourceKind, ResourceAPIVersion, Group or KindSuffix"),
        }));
    }

    // Kinds and versions come from files that nobody trusts.
    private static string Safe(string text) => string.Concat(text.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' ? letter : '_')).Replace("..", "_", StringComparison.Ordinal);

    private string? Download(string address)
    {
        using var client = _http is null ? new HttpClient { Timeout = Longest } : null;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var ended = new CancellationTokenSource(Longest);
        try
        {
            using var answer = (_http ?? client!).Send(request, ended.Token);
            if (answer.StatusCode == HttpStatusCode.NotFound)
                return null;
            if (!answer.IsSuccessStatusCode)
                throw new ContainerizeException(ExitCode.Unavailable, $"{address} answers {(int)answer.StatusCode}", "check the schema location");
            using var reader = new StreamReader(answer.Content.ReadAsStream(ended.Token));
            return reader.ReadToEnd();
        }
        catch (Exception cause) when (cause is HttpRequestException or OperationCanceledException or IOException or InvalidOperationException or UriFormatException)
        {
            throw new ContainerizeException(ExitCode.Unavailable, $"{address} does not answer: {cause.Message}", "check the schema location and the network", null, cause);
        }
    }

    [GeneratedRegex(@"\{\{\s*\.?(?<name>[A-Za-z]+)\s*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
