using Microsoft.AspNetCore.Http;

namespace Containerize.Validation.Tests.Cluster;

/// <summary>Answers that fake servers share.</summary>
internal static class ApiServerAnswers
{
    public const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: catalog
          namespace: shop
        spec:
          selector:
            matchLabels: {app.kubernetes.io/name: catalog}
          template:
            metadata:
              labels: {app.kubernetes.io/name: catalog}
            spec:
              serviceAccountName: catalog
              containers:
                - name: catalog
                  image: registry.example.com/catalog:1.0.0
        """;

    public static EquatableList<TextFile> Files(string text) => EquatableList.Of(new TextFile("k8s/objects.yaml", text));

    /// <summary>Answers discovery as recorded, and what is asked before the trials: every right and a default of each class is there, and no quota; false when the request is something else.</summary>
    public static async Task<bool> DiscoveryAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.EndsWith("/selfsubjectaccessreviews", StringComparison.Ordinal))
        {
            await JsonAsync(context, 201, """{"kind":"SelfSubjectAccessReview","status":{"allowed":true}}""");
            return true;
        }

        if (path.EndsWith("/resourcequotas", StringComparison.Ordinal) || path.EndsWith("/limitranges", StringComparison.Ordinal))
        {
            await JsonAsync(context, 200, """{"kind":"List","items":[]}""");
            return true;
        }

        if (path.EndsWith("/storageclasses", StringComparison.Ordinal) || path.EndsWith("/ingressclasses", StringComparison.Ordinal))
        {
            await JsonAsync(context, 200, """{"items":[{"metadata":{"name":"standard","annotations":{"storageclass.kubernetes.io/is-default-class":"true","ingressclass.kubernetes.io/is-default-class":"true"}}}]}""");
            return true;
        }

        if (RecordedExchange.Discovery(context.Request) is not { } recorded)
            return false;
        await recorded.WriteAsync(context.Response);
        return true;
    }

    public static Task CreatedAsync(HttpContext context) => JsonAsync(context, 201, """{"kind":"Accepted","apiVersion":"v1"}""");

    public static Task NotFoundAsync(HttpContext context) => StatusAsync(context, 404, "NotFound", "not found");

    public static Task StatusAsync(HttpContext context, int code, string reason, string message, string details = "{}") => JsonAsync(
        context, code, $$"""{"kind":"Status","apiVersion":"v1","status":"Failure","message":{{System.Text.Json.JsonSerializer.Serialize(message)}},"reason":"{{reason}}","details":{{details}},"code":{{code}}}""");

    public static async Task JsonAsync(HttpContext context, int code, string body)
    {
        context.Response.StatusCode = code;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    }
}
