namespace Containerize.Generation.Dockerfiles;

/// <summary>How a project is published.</summary>
/// <param name="Project">The project.</param>
/// <param name="IsNative">Compiled ahead of time to native code.</param>
/// <param name="IsSelfContained">Published with its runtime, so that the image needs none.</param>
/// <param name="IsExecutable">Started by an executable of its own and not by the dotnet host.</param>
/// <param name="ForArchitecture">Restored and published for one architecture.</param>
internal sealed record PublishMode(Project Project, bool IsNative, bool IsSelfContained, bool IsExecutable, bool ForArchitecture)
{
    /// <summary>The mode that a service's project asks for.</summary>
    public static PublishMode Of(Service service)
    {
        var project = service.Build.Project;
        var native = project.IsTrue("PublishAot");
        // Trimming takes parts out of the runtime, so the program needs one of its own.
        var alone = native || project.IsTrue("SelfContained") || project.IsTrue("PublishSelfContained") || project.IsTrue("PublishTrimmed");
        var single = project.IsTrue("PublishSingleFile");
        var browser = service.Kind == ServiceKind.Spa;
        var architecture = alone || single || project.IsTrue("PublishReadyToRun") || project.Property("RuntimeIdentifier").Length > 0;
        return new PublishMode(project, native && !browser, alone && !browser, (alone || single) && !browser, architecture && !browser);
    }

    /// <summary>Whether the project names the runtime identifiers of Linux on both usual processors.</summary>
    /// <param name="musl">Whether those of musl count.</param>
    public bool NamesLinux(bool musl)
    {
        var named = Project.Property("RuntimeIdentifiers").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var prefix = musl ? "linux-musl-" : "linux-";
        return named.Contains(prefix + "x64") && named.Contains(prefix + "arm64");
    }
}
