using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Containerize.Validation.Tests.Cluster;

/// <summary>A request and the answer that a Kubernetes 1.36 API server gave to it.</summary>
internal sealed record RecordedExchange(string Name, string Method, string Path, string Body, int Status, string ContentType, string[] Warnings, string Answer)
{
    private static readonly Lazy<IReadOnlyList<RecordedExchange>> Read = new(() => Directory
        .GetFiles(System.IO.Path.Combine(AppContext.BaseDirectory, "Cluster", "Recorded"), "*.json")
        .Order(StringComparer.Ordinal)
        .Select(Parse)
        .ToList());

    public static IReadOnlyList<RecordedExchange> All => Read.Value;

    /// <summary>The namespace in the path; null for requests about the whole cluster.</summary>
    public string? Namespace => Path.Split('/') is var parts && Array.IndexOf(parts, "namespaces") is var at and >= 0 && parts.Length > at + 2 ? parts[at + 1] : null;

    public static RecordedExchange Get(string name) => All.Single(e => e.Name == name);

    /// <summary>The recorded answers to discovery; null when the path is none of it.</summary>
    public static RecordedExchange? Discovery(HttpRequest request) =>
        request.Method == "GET" ? All.FirstOrDefault(e => e.Method == "GET" && e.Path == request.Path.Value && !e.Name.StartsWith("get-", StringComparison.Ordinal)) : null;

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = ContentType;
        if (Warnings.Length > 0)
            response.Headers.Append("Warning", Warnings);
        await response.WriteAsync(Answer);
    }

    private static RecordedExchange Parse(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var request = document.RootElement.GetProperty("request");
        var response = document.RootElement.GetProperty("response");
        var headers = response.GetProperty("headers");
        var body = response.GetProperty("body");
        return new RecordedExchange(
            System.IO.Path.GetFileNameWithoutExtension(file),
            request.GetProperty("method").GetString()!,
            request.GetProperty("path").GetString()!.Split('?')[0],
            request.GetProperty("body") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "",
            response.GetProperty("status").GetInt32(),
            headers.GetProperty("Content-Type").GetString()!,
            headers.TryGetProperty("Warning", out var warnings) ? warnings.EnumerateArray().Select(w => w.GetString()!).ToArray() : [],
            body.ValueKind == JsonValueKind.String ? body.GetString()! : body.GetRawText());
    }
}
