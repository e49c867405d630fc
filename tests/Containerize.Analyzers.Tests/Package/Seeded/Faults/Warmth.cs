using System.Diagnostics;
using System.Drawing;
using System.Runtime.InteropServices;
using Microsoft.Win32;

namespace Faults;

public partial class Warmth : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Thread.Sleep(5000); // CTZ5505
        await Task.Yield();
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        if (Ticks() == 0)
        {
            Environment.Exit(1); // CTZ5501
        }

        Process.GetCurrentProcess().Kill(); // CTZ5502
        return Task.CompletedTask;
    }

#pragma warning disable CA1416 // What the compiler says of it as well.
    public object? Value => Registry.LocalMachine.OpenSubKey("SOFTWARE"); // CTZ5602
#pragma warning restore CA1416

    public Bitmap Image { get; } = new(10, 10); // CTZ0113

    [DllImport("kernel32.dll", EntryPoint = "GetTickCount")] // CTZ5601
    private static extern uint Ticks();
}
