using Containerize.Generation.Planning;

namespace Containerize.Generation.Dockerfiles;

/// <summary>How an image starts its program: the project's container items say so in the same way to the SDK.</summary>
/// <param name="EntryPoint">The program with the arguments that it always has; empty where the base image decides.</param>
/// <param name="Arguments">The arguments that whoever runs the image may replace.</param>
internal sealed record StartCommand(IReadOnlyList<string> EntryPoint, IReadOnlyList<string> Arguments)
{
    /// <summary>The command of a service.</summary>
    /// <param name="planned">The service.</param>
    /// <param name="program">The published program: <c>dotnet X.dll</c>, <c>./X</c>.</param>
    public static StartCommand Of(PlannedService planned, IReadOnlyList<string> program)
    {
        var project = planned.Service.Build.Project;
        IReadOnlyList<string> Items(string type) => [.. project.ContainerItems.Where(i => i.ItemType.Equals(type, StringComparison.OrdinalIgnoreCase)).Select(i => i.Include)];
        var given = Items("ContainerAppCommand");
        IReadOnlyList<string> command = [.. (given.Count > 0 ? given : program), .. Items("ContainerAppCommandArgs")];
        IReadOnlyList<string> entry = [.. Items("ContainerEntrypoint"), .. Items("ContainerEntrypointArgs")];
        var (first, second) = project.Property("ContainerAppCommandInstruction").ToUpperInvariant() switch
        {
            "NONE" => (entry, []),
            "DEFAULTARGS" => (entry, command),
            _ when Items("ContainerEntrypoint").Count > 0 => (entry, []),
            _ => (command, (IReadOnlyList<string>)[]),
        };

        // Several workloads share the image and give their arguments when they run it.
        IReadOnlyList<string> own = planned.SharesImage ? [] : [.. Items("ContainerDefaultArgs"), .. planned.Service.Arguments];
        return new StartCommand(first, [.. second, .. own]);
    }
}
