namespace Containerize.Validation.Cluster;

/// <summary>The question whether the current user may do something. The server answers it and stores nothing.</summary>
internal static class AccessReview
{
    private const string Path = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

    /// <summary>The request that asks.</summary>
    /// <param name="group">The group of the resource; empty for the core group.</param>
    /// <param name="resource">The plural of the resource, a part of it behind a slash: <c>pods/log</c>.</param>
    /// <param name="ns">The namespace; empty for what has none.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="version">The version of the resource; empty for any.</param>
    public static ApiRequest Ask(string group, string resource, string ns, string verb, string version = "")
    {
        var parts = resource.Split('/');
        return new ApiRequest(HttpMethod.Post, Path, "application/json", NodeJson.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("apiVersion", "authorization.k8s.io/v1");
            writer.WriteString("kind", "SelfSubjectAccessReview");
            writer.WriteStartObject("spec");
            writer.WriteStartObject("resourceAttributes");
            writer.WriteString("group", group);
            if (version.Length > 0) writer.WriteString("version", version);
            writer.WriteString("resource", parts[0]);
            if (parts.Length > 1) writer.WriteString("subresource", parts[1]);
            writer.WriteString("verb", verb);
            if (ns.Length > 0) writer.WriteString("namespace", ns);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }));
    }
}
