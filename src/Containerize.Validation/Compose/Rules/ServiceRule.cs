using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Compose.Rules;

/// <summary>What each service must have, and must not have together.</summary>
internal sealed class ServiceRule : IComposeRule
{
    public void Check(ComposeProject project, ComposeFile file, FindingSink sink)
    {
        foreach (var service in file.Services)
        {
            var node = service.Node;
            if (!project.IsOpen && project.Service(service.Name).All(part => part.Node["image"] is null && part.Node["build"] is null && part.Node["extends"] is null && part.Node["provider"] is null) && !node.Entries.Any(entry => entry.Value.Faulted))
                sink.ReportKey(ComposeRules.NothingToRun, file, node, $"the service '{service.Name}' has neither image nor build", "add one of them", service.Name);
            if (node["privileged"].IsTrue())
                sink.Report(ComposeRules.ComposePrivileged, file, node["privileged"]!, $"the service '{service.Name}' is privileged", "remove privileged", service.Name);
            CheckImage(file, service, sink);
            CheckHealth(file, service, sink);
            CheckMounts(file, service, sink);
            var replicas = node["deploy"]?["replicas"] ?? node["scale"];
            if (node["container_name"] is { } name && int.TryParse(replicas?.Text, out var count) && count > 1)
                sink.Report(ComposeRules.FixedNameWithReplicas, file, name, $"the service '{service.Name}' has {count} replicas and a container_name", "remove container_name", service.Name);
            if (node["network_mode"] is { } mode && node["networks"] is not null)
                sink.ReportKey(ComposeRules.NetworkModeWithNetworks, file, mode, $"the service '{service.Name}' has network_mode and networks", "keep one of the two", service.Name);
        }
    }

    private static void CheckImage(ComposeFile file, ComposeService service, FindingSink sink)
    {
        // What is built here gets its tag here as well.
        if (service.Node["image"] is not { Text: { Length: > 0 } text } node || text.Contains('$', StringComparison.Ordinal))
            return;
        if (!Manifests.ImageReference.IsValid(text))
        {
            sink.Report(ComposeRules.InvalidComposeImage, file, node, $"'{text}' is not a name that an image can have", "write registry and repository in lower case, then a colon and the tag", service.Name);
            return;
        }

        if (service.Node["build"] is not null)
            return;
        var image = Manifests.ImageReference.Parse(text);
        if (image.Digest.Length == 0 && image.Tag is "" or "latest")
            sink.Report(ComposeRules.ComposeImageTag, file, node, $"the image '{text}' has {(image.Tag.Length == 0 ? "no tag" : "the tag latest")}", "name the version", service.Name);
    }

    private static void CheckHealth(ComposeFile file, ComposeService service, FindingSink sink)
    {
        if (service.Node["healthcheck"]?["test"] is YamlSequence test && (test.Items.Count == 0 || test.Items[0].Text is not ("CMD" or "CMD-SHELL" or "NONE")))
            sink.Report(ComposeRules.InvalidHealthCheck, file, test, $"the health check of '{service.Name}' does not begin with CMD, CMD-SHELL or NONE", "put CMD first", service.Name);
    }

    private static void CheckMounts(ComposeFile file, ComposeService service, FindingSink sink)
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        var tmpfs = service.Node["tmpfs"];
        foreach (var mount in (service.Node["volumes"]?.Items ?? []).Concat(tmpfs is YamlScalar ? [tmpfs] : tmpfs?.Items ?? []))
        {
            var target = mount["target"]?.Text ?? (mount.Text is { } text && !text.Contains('$', StringComparison.Ordinal) ? Target(text) : "");
            if (mount is YamlMapping ? mount["target"] is null && mount["source"] is not null : IsRelative(mount.Text, target))
                sink.Report(ComposeRules.InvalidMount, file, mount, $"a mount of the service '{service.Name}' has {(mount is YamlMapping ? "no target" : "a target that is not absolute")}", "write the path in the container, beginning with a slash", service.Name);
            else if (target.Length > 0 && !targets.Add(target.TrimEnd('/')))
                sink.Report(ComposeRules.DuplicateMountTarget, file, mount["target"] ?? mount, $"the service '{service.Name}' mounts twice at {target}", "remove one of the mounts", service.Name);
        }
    }

    // A drive of Windows has a colon of its own.
    private static bool IsRelative(string? text, string target) =>
        text is not null && !text.Contains('$', StringComparison.Ordinal) && !text.Contains('\\', StringComparison.Ordinal) && text.Contains(':', StringComparison.Ordinal) && !(text.Length > 1 && text[1] == ':') && target.Length > 0 && target[0] != '/' && !(target.Length == 1);

    private static string Target(string text)
    {
        var parts = text.Split(':');
        return parts.Length == 1 || parts[0].StartsWith('/') && !parts[1].StartsWith('/') ? parts[0] : parts[1];
    }
}
