namespace Containerize.Deployment.Processes;

/// <summary>A program with its arguments. Nothing of it goes through a shell.</summary>
/// <param name="Program">The program's name, looked up on the path.</param>
/// <param name="Arguments">Its arguments, each as it is.</param>
internal sealed record ProgramCall(string Program, EquatableList<string> Arguments)
{
    /// <summary>The folder that it is started in; null for an empty one, so that no file of a checkout changes what the program does.</summary>
    public string? Folder { get; init; }

    /// <summary>Variables that are set besides those of this process; a null value removes one.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>How long it may take; null for as long as it likes.</summary>
    public TimeSpan? Limit { get; init; }

    /// <summary>A call.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    public static ProgramCall Of(string program, params string[] arguments) => new(program, arguments.ToEquatableList());
}
