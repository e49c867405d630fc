namespace Containerize.Deployment;

/// <summary>What the exit code of a container means.</summary>
internal static class ExitCodeText
{
    /// <summary>The code with its meaning where it has one.</summary>
    /// <param name="code">The exit code.</param>
    public static string Of(int code) => code switch
    {
        125 => "exit code 125 (the engine could not run it)",
        126 => "exit code 126 (its entry point cannot be executed)",
        127 => "exit code 127 (its entry point is not there)",
        131 => "exit code 131 (the program's own files could not be loaded)",
        134 => "exit code 134 (it aborted, as .NET does after an unhandled exception)",
        137 => "exit code 137 (it was killed)",
        139 => "exit code 139 (it crashed in native code)",
        143 => "exit code 143 (it was asked to end)",
        150 => "exit code 150 (the .NET that it needs is not in the image)",
        _ => $"exit code {code}",
    };
}
