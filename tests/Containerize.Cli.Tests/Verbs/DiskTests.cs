using System.Diagnostics;
using System.Runtime.InteropServices;
using Containerize.Model;
using Containerize.Testing;

namespace Containerize.Cli.Tests.Verbs;

/// <summary>Where files cannot be written, and where the user ends the run, that is said and no file is left half written.</summary>
public sealed class DiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DiskTests() => SmallSolution.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [MountFact]
    public async Task A_disk_that_is_full()
    {
        using var disk = new Disk(_folder["out"], "size=16k");
        var run = await ToolRun.Async("generate", _folder.Path, "--out", _folder["out"]);
        Assert.Equal((int)ExitCode.Output, run.ExitCode);
        Assert.Contains("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
        Assert.All(Directory.EnumerateFiles(_folder["out"], "*", SearchOption.AllDirectories), file => Assert.NotEqual(0, new FileInfo(file).Length));
    }

    [MountFact]
    public async Task A_folder_that_is_read_only()
    {
        using var disk = new Disk(_folder["out"], "size=1m,ro");
        var run = await ToolRun.Async("generate", _folder.Path, "--out", _folder["out"]);
        Assert.Equal((int)ExitCode.Output, run.ExitCode);
        Assert.Contains("out", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["out"]));
        (await ToolRun.Async("generate", _folder.Path, "--out", _folder["out"], "--dry-run")).Succeeded();
    }

    [UnixFact]
    public async Task An_interrupt_while_the_solution_is_read()
    {
        var before = _folder.Snapshot();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Tool).Assembly.Location, "generate", _folder.Path]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        // From here on it reads the solution, which takes it far longer than the signal.
        while (!process.HasExited && !IsLoaded(process, "Microsoft.Build.dll")) await Task.Yield();
        Assert.Equal(0, Interrupt(process.Id, 2));
        await process.WaitForExitAsync();
        Assert.Equal((int)ExitCode.Cancelled, process.ExitCode);
        Assert.Empty(await output);
        Assert.DoesNotContain("fault", await error, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Snapshot());
    }

    private static bool IsLoaded(Process process, string module)
    {
        process.Refresh();
        return process.Modules.Cast<ProcessModule>().Any(m => m.ModuleName == module);
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Interrupt(int process, int signal);

    private sealed class Disk : IDisposable
    {
        private readonly string _path;

        public Disk(string path, string options)
        {
            _path = path;
            Directory.CreateDirectory(path);
            Assert.True(MountFactAttribute.Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path));
        }

        public void Dispose() => Assert.True(MountFactAttribute.Run("umount", _path));
    }
}
