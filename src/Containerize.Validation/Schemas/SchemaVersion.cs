using System.Globalization;

namespace Containerize.Validation.Schemas;

/// <summary>The version of Kubernetes whose schemas come with the tool.</summary>
public static class SchemaVersion
{
    /// <summary>For example <c>1.36</c>.</summary>
    public static string Embedded => KubernetesSchema.Current.Version;

    /// <summary>The minor version in <c>1.36</c> or <c>1.36.2</c>; null where it is none.</summary>
    /// <param name="version">The version.</param>
    internal static int? MinorOf(string version) =>
        version.Split('.') is ["1", var minor, ..] && int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
