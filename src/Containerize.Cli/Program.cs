using System.Runtime.InteropServices;
using Containerize.Cli;
using Containerize.Cli.Terminal;

using var cancellation = new CancellationTokenSource();

// The first signal asks the verb to stop; the second one ends the process the usual way.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await Tool.RunAsync(args, ToolConsole.OfProcess(), cancellation.Token);
