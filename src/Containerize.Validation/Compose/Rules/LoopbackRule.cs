using Containerize.Validation.Code;
using Containerize.Validation.Reporting;

namespace Containerize.Validation.Compose.Rules;

/// <summary>Programs listen where others reach them.</summary>
internal sealed class LoopbackRule : IComposeRule
{
    public void Check(ComposeProject project, ComposeFile file, FindingSink sink)
    {
        foreach (var service in file.Services.Where(service => service.Node["network_mode"] is null))
        {
            foreach (var (name, _, node) in service.Environment.Where(variable => ListenVariables.HoldsAddresses(variable.Name) && ListenVariables.IsLoopback(variable.Value)))
                sink.Report(NetworkingRules.BindsLoopback, file, node, $"{name} lets the service '{service.Name}' listen on the loopback address alone", "write http://+ and the port, or leave the address to ASPNETCORE_HTTP_PORTS", service.Name);
        }
    }
}
