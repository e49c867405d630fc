using System.ComponentModel;
using System.Globalization;
using Containerize.PullRequests.Processes;

namespace Containerize.PullRequests.Sandboxing;

/// <summary>
/// A sandbox by Docker or Podman, where bubblewrap cannot make one: a container of an image that holds nothing, with the system's programs, .NET and the tool mounted to be read. Of the machine its
/// folder is all that it can write to; it has no network, no rights and no more memory and processes than it is given.
/// </summary>
/// <param name="engine">The command: <c>docker</c> or <c>podman</c>.</param>
public sealed class ContainerSandbox(string engine) : Sandbox
{
    private const string Image = "containerize-sandbox:1";

    // The shell sets the limit and is replaced; the number comes as an argument, so no text is ever part of the script.
    private const string Limiting = "ulimit -c 0 && ulimit -f \"$1\" && shift && exec \"$@\"";

    private static readonly ProcessLimits Asking = new(TimeSpan.FromMinutes(1), 1 << 20);

    private static readonly string[] Variables = ["PATH", "HOME", "DOCKER_HOST", "DOCKER_CONTEXT", "XDG_RUNTIME_DIR", "CONTAINER_HOST"];

    private static readonly string[] SystemFolders = ["/bin", "/lib", "/lib64", "/usr"];

    /// <inheritdoc/>
    public override string Name => engine;

    /// <inheritdoc/>
    public override async Task<string?> ObstacleAsync(CancellationToken ct)
    {
        if (!OperatingSystem.IsLinux()) return $"{engine} makes no sandbox of this system's programs";
        try
        {
            var answer = await AskAsync(["version", "--format", "{{.Server.Os}}"], ct).ConfigureAwait(false);
            if (!answer.Succeeded) return $"{engine} has no engine that answers";
        }
        catch (Win32Exception)
        {
            return $"there is no {engine} command on this machine";
        }

        var folder = Directory.CreateTempSubdirectory("containerize-sandbox-");
        try
        {
            // An engine on another machine sees no folder of this one.
            var outcome = await RunAsync(new SandboxedProgram("/bin/sh", EquatableList.Of("-c", "echo here > /sandbox/proof")), folder.FullName, SandboxLimits.Default with { Time = TimeSpan.FromMinutes(1) }, ct).ConfigureAwait(false);
            return outcome.Succeeded && File.Exists(Path.Combine(folder.FullName, "proof")) ? null : $"{engine} cannot make a sandbox here";
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <inheritdoc/>
    public override async Task<ProcessOutcome> RunAsync(SandboxedProgram program, string folder, SandboxLimits limits, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(limits);
        MakeFolders(folder);
        await ImageAsync(ct).ConfigureAwait(false);
        var container = "containerize-" + Guid.NewGuid().ToString("N");
        try
        {
            return await LimitedProcess.RunAsync(
                engine, ["run", "--name", container, .. Arguments(program, folder, limits)], "/", Bare(), new ProcessLimits(limits.Time, limits.OutputBytes), () => FolderSize.Exceeds(folder, limits.DiskBytes), ct).ConfigureAwait(false);
        }
        finally
        {
            // The command ends when it is killed, and the container goes on: it is ended by its name, with everything in it.
            await AskAsync(["rm", "--force", "--volumes", container], CancellationToken.None).ConfigureAwait(false);
        }
    }

    private IEnumerable<string> Arguments(SandboxedProgram program, string folder, SandboxLimits limits)
    {
        // Podman's root is whoever started it; with Docker files have to belong to the same number inside and outside.
        var user = engine == "podman" ? "0:0" : UserId.Own();
        string[] alone =
        [
            "--rm", "--network", "none", "--read-only", "--cap-drop", "ALL", "--security-opt", "no-new-privileges", "--ipc", "none", "--hostname", "sandbox", "--pull", "never", "--log-driver", "none",
            "--pids-limit", Text(limits.Processes), "--memory", Text(limits.MemoryBytes), "--memory-swap", Text(limits.MemoryBytes), "--user", user, "--workdir", Folder + "/home",
        ];
        return alone
            .Concat(SystemFolders.Where(Directory.Exists).SelectMany(f => Mount(f, f, readOnly: true)))
            .Concat(program.Readable.SelectMany(r => Mount(r.Value, r.Key, readOnly: true)))
            .Concat(Mount(folder, Folder, readOnly: false)).Concat(Mount(Path.Combine(folder, "tmp"), "/tmp", readOnly: false))
            .Concat(Environment(program).SelectMany(v => (string[])["--env", $"{v.Key}={v.Value}"]))
            .Concat([Image, "/bin/sh", "-c", Limiting, "sh", Text(limits.FileBytes / 512), program.File])
            .Concat(program.Arguments);
    }

    // A comma or a quote in a path would be read as another part of the option.
    private static string[] Mount(string source, string target, bool readOnly) =>
        source.AsSpan().IndexOfAny(",\"\n") >= 0 ? throw new ContainerizeException(ExitCode.Usage, $"the folder '{source}' cannot be given to a container", "Use one without commas and quotes")
        : ["--mount", $"type=bind,source={source},target={target}{(readOnly ? ",readonly" : "")}"];

    // An image without a file: all that is there is mounted.
    private async Task ImageAsync(CancellationToken ct)
    {
        if ((await AskAsync(["image", "inspect", Image], ct).ConfigureAwait(false)).Succeeded) return;
        var context = Directory.CreateTempSubdirectory("containerize-sandbox-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(context.FullName, "empty.tar"), new string('\0', 10_240), ct).ConfigureAwait(false);
            var made = await AskAsync(["import", Path.Combine(context.FullName, "empty.tar"), Image], ct).ConfigureAwait(false);
            if (!made.Succeeded) throw new ContainerizeException(ExitCode.Unavailable, $"{engine} does not take the image of the sandbox", "Look at what the engine says, or install bubblewrap");
        }
        finally
        {
            context.Delete(recursive: true);
        }
    }

    private Task<ProcessOutcome> AskAsync(string[] arguments, CancellationToken ct) => LimitedProcess.RunAsync(engine, arguments, "/", Bare(), Asking, null, ct);

    // Where the engine is said to be is all that the command knows of this process.
    private static Dictionary<string, string> Bare() => Variables
        .Select(n => (Name: n, Value: System.Environment.GetEnvironmentVariable(n))).Where(v => v.Value is not null).ToDictionary(v => v.Name, v => v.Value!, StringComparer.Ordinal);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
