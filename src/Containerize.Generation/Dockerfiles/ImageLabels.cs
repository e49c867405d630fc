using Containerize.Generation.Escaping;
using Containerize.Generation.Planning;

namespace Containerize.Generation.Dockerfiles;

/// <summary>The labels that describe an image, from what the project says of itself. No date and no revision: the same input gives the same image.</summary>
internal static class ImageLabels
{
    private const string Prefix = "org.opencontainers.image.";

    private static readonly (string Label, string[] Properties)[] Sources =
    [
        ("authors", ["ContainerAuthors", "Authors"]),
        ("description", ["ContainerDescription", "Description"]),
        ("documentation", ["ContainerDocumentationUrl"]),
        ("licenses", ["ContainerLicenseExpression", "PackageLicenseExpression"]),
        ("source", ["RepositoryUrl"]),
        ("title", ["ContainerTitle", "Title", "AssemblyTitle"]),
        ("url", ["ContainerInformationUrl", "PackageProjectUrl"]),
        ("vendor", ["ContainerVendor", "Company"]),
        ("version", ["ContainerVersion", "Version"]),
    ];

    /// <summary>The labels, sorted by name; the project's own ContainerLabel items stand in place of ours.</summary>
    /// <param name="planned">The service.</param>
    /// <param name="own">The project's own labels.</param>
    public static IReadOnlyList<NamedValue> Of(PlannedService planned, IReadOnlyList<NamedValue> own)
    {
        var project = planned.Service.Build.Project;
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!project.Property("ContainerGenerateLabels").Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var (label, properties) in Sources)
            {
                if (properties.Select(project.Property).FirstOrDefault(v => v.Length > 0) is { } value && IsSayable(value)) labels[Prefix + label] = value;
            }

            labels.TryAdd(Prefix + "title", project.Name);
        }

        foreach (var label in own) labels[label.Name] = label.Value;
        return [.. labels.Where(l => DockerfileWord.IsExpressible(l.Value)).Select(l => new NamedValue(l.Key, l.Value))];
    }

    // An address with a name before the host may hold a password.
    private static bool IsSayable(string value) =>
        DockerfileWord.IsExpressible(value) && !(Uri.TryCreate(value, UriKind.Absolute, out var address) && address.UserInfo.Length > 0);
}
