namespace Containerize.Validation.Schemas;

/// <summary>The version of Kubernetes whose schemas come with the tool.</summary>
public static class SchemaVersion
{
    /// <summary>For example <c>1.36</c>.</summary>
    public static string Embedded => KubernetesSchema.Current.Version;
}
