using Containerize.Generation.Escaping;
using Containerize.Generation.Planning;

namespace Containerize.Generation.Dockerfiles;

/// <summary>Plans the Dockerfile of a service from its evaluated project.</summary>
internal sealed class DockerfilePlanner(ApplicationPlan plan, PlannedService planned)
{
    /// <summary>The user of Microsoft's images, as a number so that Kubernetes can see that it is not root.</summary>
    public const string User = "1654";

    private readonly Service _service = planned.Service;
    private readonly Project _project = planned.Service.Build.Project;
    private readonly PublishMode _mode = PublishMode.Of(planned.Service);
    private readonly DotnetTags _tags = DotnetTags.Of(planned.Service.TargetFramework);

    /// <summary>Plans it.</summary>
    public DockerfilePlan Plan()
    {
        var spa = _service.Kind == ServiceKind.Spa;
        var functions = _service.Kind == ServiceKind.Functions;
        var runtime = spa ? new RuntimeImage(Given("ContainerBaseImage", BaseImages.StaticServer), ImageFlavour.Unknown) : new RuntimeStage(plan, planned).Image();
        var windows = runtime.Flavour == ImageFlavour.Windows;
        var libc = windows ? ImageFlavour.Windows : _mode.ForArchitecture && runtime.Flavour == ImageFlavour.Alpine ? ImageFlavour.Alpine : ImageFlavour.Full;
        var closure = _service.Build.Projects;
        var start = spa || functions ? new StartCommand([], []) : StartCommand.Of(planned, _mode.IsExecutable ? ["./" + _service.AssemblyName] : ["dotnet", _service.AssemblyName + ".dll"]);
        var items = new ContainerItems(plan, planned);
        var sdk = SdkVersion.Of(_service);
        return new DockerfilePlan
        {
            Sdk = sdk.Tags.Sdk(libc, _mode.IsNative, sdk.Exact),

            // Native code is linked with the target's own libraries, and Playwright brings the target's own driver: that stage runs on the target's platform.
            BuildPlatform = !windows && !_mode.IsNative && runtime.Browsers.Count == 0,
            Probe = planned.CarriesProbe && !windows ? _service.TargetFramework.Split('-')[0] : "",
            Architecture = _mode.ForArchitecture,
            Toolchain = _mode.IsNative && !sdk.Tags.HasNativeSdk ? libc == ImageFlavour.Alpine ? ["build-base", "clang", "zlib-dev"] : ["clang", "zlib1g-dev"] : [],
            BuildInstaller = libc == ImageFlavour.Alpine ? "apk" : "apt",
            Workload = spa && (_project.IsTrue("RunAOTCompilation") || _project.IsTrue("WasmBuildNative")) ? "wasm-tools" : "",
            Node = NodeStage.Of(plan, planned),
            Restore = CopyPlanner.Files(_project.RestoreInputs),
            Sources = CopyPlanner.Folders(closure.Select(p => p.Folder).Append(_project.Folder).Concat(ClientFolders(closure)).Concat(CopyPlanner.OutsideFolders(_project)), _project.OutsideInputs.Except(_project.RestoreInputs), _project.Folder),
            Project = _project.Path,
            Locked = IsLocked(libc),
            WindowsTargeting = closure.SelectMany(p => p.TargetFrameworks).Any(f => f.Contains("-windows", StringComparison.OrdinalIgnoreCase)),
            Framework = _project.TargetFrameworks.Count > 1 ? _service.TargetFramework : "",
            Portable = !_mode.IsExecutable && !spa && !functions,
            SelfContained = _mode.IsSelfContained && !_mode.IsNative,
            FrameworkDependent = _mode.ForArchitecture && !_mode.IsSelfContained,
            Volumes = [.. planned.Persistent.Select(v => v.Path).Where(DockerfileWord.IsPlain).Order(StringComparer.Ordinal).Select(p => new VolumeFolder("/volumes" + p, p))],
            Windows = windows,
            Spa = spa,
            Functions = functions,
            Base = runtime.Base,
            OnSdk = runtime.Base == _project.Property("ContainerBaseImage") && runtime.Base.Contains("/sdk:", StringComparison.Ordinal),
            Installer = runtime.Flavour == ImageFlavour.Alpine ? "apk" : "apt",
            Packages = runtime.Packages,
            PackagesReason = runtime.PackagesReason,
            Browsers = runtime.Browsers,
            Folder = Given("ContainerWorkingDirectory", functions ? "/home/site/wwwroot" : "/app") is var folder && folder.StartsWith('/') ? folder : "/app",
            Labels = ImageLabels.Of(planned, items.Labels()),
            Environment = [.. Ours(runtime, functions).Concat(items.Environment()).DistinctBy(v => v.Name, StringComparer.Ordinal).OrderBy(v => v.Name, StringComparer.Ordinal)],
            Ports = [.. planned.Ports.Select(p => p.Number)],
            User = Given("ContainerUser", windows ? "ContainerUser" : spa ? "101" : User),
            EntryPoint = start.EntryPoint,
            Arguments = start.Arguments,
        };
    }

    // What the base image says otherwise, or nothing at all: where a bare `docker run` has to listen.
    private IEnumerable<NamedValue> Ours(RuntimeImage runtime, bool functions)
    {
        foreach (var variable in runtime.Variables) yield return variable;
        if (runtime.Browsers.Count > 0) yield return new NamedValue("PLAYWRIGHT_BROWSERS_PATH", "/ms-playwright");
        if (planned.Ports.Count == 0 || _service.Kind == ServiceKind.Spa) yield break;
        if (functions || (_tags.Major < 8 && _service.Ports.Any(p => p.IsImageDefault))) yield return new NamedValue("ASPNETCORE_URLS", $"http://+:{planned.Ports[0].Number}");
        else if (planned.Ports[0].Number != PortPlanner.Default && _service.Ports.Any(p => p.IsImageDefault)) yield return new NamedValue("ASPNETCORE_HTTP_PORTS", $"{planned.Ports[0].Number}");
    }

    // A lock file holds for a restore with a runtime identifier only when it was made for that one, too (NU1004).
    private bool IsLocked(ImageFlavour libc)
    {
        var closure = _service.Build.Projects;
        var all = closure.Count > 0 ? closure.All(p => p.HasLockFile) : _project.HasLockFile;
        if (all && (!_mode.ForArchitecture || _mode.NamesLinux(libc == ImageFlavour.Alpine))) return true;
        if (_project.HasLockFile)
        {
            var why = all ? "it is restored for one architecture" : $"{closure.First(p => !p.HasLockFile).Path} has none";
            plan.Findings.Add(GenerationRules.LockFilesNotEnforced, _service, $"the image of {planned.Name} is restored without --locked-mode, as {why}");
        }

        return false;
    }

    private static IEnumerable<string> ClientFolders(IEnumerable<Project> closure) => closure.Select(p => p.Property("NodeFolder")).Where(f => f.Length > 0);

    private string Given(string property, string otherwise) => _project.Property(property) is { Length: > 0 } given && DockerfileWord.IsPlain(given) ? given : otherwise;
}
