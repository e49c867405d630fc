using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32;

namespace Clean;

public partial class Warmth(IHostApplicationLifetime lifetime) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken) => await Task.Delay(5000, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken)
    {
        lifetime.StopApplication();
        return Task.CompletedTask;
    }

    public object? Value => OperatingSystem.IsWindows() ? Registry.LocalMachine.OpenSubKey("SOFTWARE") : null;

    [SupportedOSPlatform("windows")]
    [DllImport("kernel32.dll", EntryPoint = "GetTickCount")]
    private static extern uint Ticks();
}
