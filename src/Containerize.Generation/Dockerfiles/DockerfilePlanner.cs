using Containerize.Generation.Escaping;
using Containerize.Generation.Planning;

namespace Containerize.Generation.Dockerfiles;

/// <summary>Plans the Dockerfile of a service from its evaluated project.</summary>
internal static class DockerfilePlanner
{
    /// <summary>The user of Microsoft's images, as a number so that Kubernetes can see that it is not root.</summary>
    public const string User = "1654";

    private static readonly string[] SecretWords = ["KEY", "TOKEN", "SECRET", "PASS", "PWD", "CREDENTIAL", "CONNECTIONSTRING"];

    /// <summary>Plans it.</summary>
    public static DockerfilePlan Plan(PlannedService planned)
    {
        var service = planned.Service;
        var project = service.Build.Project;
        var closure = service.Build.Projects;
        var aot = project.IsTrue("PublishAot");
        var alone = aot || project.IsTrue("SelfContained") || project.IsTrue("PublishSelfContained");
        var architecture = alone || project.IsTrue("PublishReadyToRun");
        var spa = service.Kind == ServiceKind.Spa;
        var functions = service.Kind == ServiceKind.Functions;
        var lockFiles = closure.Count > 0 ? closure.All(p => p.HasLockFile) : project.HasLockFile;
        var folder = project.Property("ContainerWorkingDirectory") is { Length: > 0 } given && given.StartsWith('/') && DockerfileWord.IsPlain(given) ? given : functions ? "/home/site/wwwroot" : "/app";
        return new DockerfilePlan
        {
            Sdk = BaseImages.Sdk(service.TargetFramework, service.Build.PinnedSdk, aot),

            // Native code is linked with the target's own libraries, so that stage runs on the target's platform.
            BuildPlatform = !aot,
            Architecture = architecture,
            Restore = CopyPlanner.Files(project.RestoreInputs),
            Sources = CopyPlanner.Folders(closure.Select(p => p.Folder).Append(project.Folder), project.OutsideInputs.Except(project.RestoreInputs), project.Folder),
            Project = project.Path,

            // A lock file without runtime identifiers does not hold for a restore with one (NU1004).
            Locked = lockFiles && !architecture,
            WindowsTargeting = closure.SelectMany(p => p.TargetFrameworks).Any(f => f.Contains("-windows", StringComparison.OrdinalIgnoreCase)),
            Framework = project.TargetFrameworks.Count > 1 ? service.TargetFramework : "",
            Portable = !architecture && !spa && !functions,
            SelfContained = alone && !aot,
            Volumes = [.. planned.Persistent.Select(v => v.Path).Where(DockerfileWord.IsPlain).Order(StringComparer.Ordinal).Select(p => new VolumeFolder("/volumes" + p, p))],
            Spa = spa,
            Functions = functions,
            Base = Base(service, project, closure, alone),
            Folder = folder,
            Labels = Items(project, "ContainerLabel"),
            Environment = [.. Items(project, "ContainerEnvironmentVariable").Where(v => !SecretWords.Any(w => v.Name.Contains(w, StringComparison.OrdinalIgnoreCase)))],
            Ports = [.. planned.Ports.Select(p => p.Number)],
            User = project.Property("ContainerUser") is { Length: > 0 } user && DockerfileWord.IsPlain(user) ? user : spa ? "101" : User,
            EntryPoint = spa || functions ? [] : EntryPoint(service, project, alone),
            Arguments = spa || functions ? [] : Arguments(planned, project),
        };
    }

    private static string Base(Service service, Project project, EquatableList<Project> closure, bool alone)
    {
        if (project.Property("ContainerBaseImage") is { Length: > 0 } image && DockerfileWord.IsPlain(image)) return image;
        if (service.Kind == ServiceKind.Spa) return BaseImages.StaticServer;
        if (service.Kind == ServiceKind.Functions) return BaseImages.Functions(service.TargetFramework, closure.Append(project).Any(p => p.HasPackage("Microsoft.Azure.Functions.Worker")));
        var aspnet = closure.Append(project).Any(UsesAspNet);
        var family = project.Property("ContainerFamily") is var f && DockerfileWord.IsPlain(f) ? f : "";
        return BaseImages.Runtime(service.TargetFramework, alone ? "runtime-deps" : aspnet ? "aspnet" : "runtime", project.IsTrue("InvariantGlobalization"), family);
    }

    // The framework reference of a library is passed on to whoever refers to it.
    private static bool UsesAspNet(Project project) =>
        project.Sdks.Any(s => s.Equals("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase)) || project.FrameworkReferences.Contains("Microsoft.AspNetCore.App", StringComparer.OrdinalIgnoreCase);

    private static List<string> EntryPoint(Service service, Project project, bool alone)
    {
        var given = project.ContainerItems.Where(i => i.ItemType is "ContainerAppCommand" or "ContainerEntrypoint").Select(i => i.Include).ToList();
        return given.Count > 0 ? given : alone ? ["./" + service.AssemblyName] : ["dotnet", service.AssemblyName + ".dll"];
    }

    private static IReadOnlyList<string> Arguments(PlannedService planned, Project project)
    {
        string[] types = ["ContainerAppCommandArgs", "ContainerEntrypointArgs", "ContainerDefaultArgs"];
        var given = types.SelectMany(t => project.ContainerItems.Where(i => i.ItemType == t)).Select(i => i.Include);
        return [.. (planned.SharesImage ? given : given.Concat(planned.Service.Arguments))];
    }

    private static IReadOnlyList<NamedValue> Items(Project project, string type) =>
        [.. project.ContainerItems.Where(i => i.ItemType == type)
            .Select(i => new NamedValue(i.Include, i.Metadata.FirstOrDefault(m => m.Key.Equals("Value", StringComparison.OrdinalIgnoreCase)).Value ?? ""))
            .Where(i => DockerfileWord.IsPlain(i.Name) && !i.Name.Contains('=', StringComparison.Ordinal) && DockerfileWord.IsExpressible(i.Value))
            .DistinctBy(i => i.Name, StringComparer.Ordinal).OrderBy(i => i.Name, StringComparer.Ordinal)];
}
