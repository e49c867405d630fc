namespace Containerize.Model;

/// <summary>The one error type that ends a verb: what happened, where, what to do next, and the exit code it leads to.</summary>
public sealed class ContainerizeException : Exception
{
    /// <summary>Makes an error.</summary>
    /// <param name="exitCode">The exit code that the verb ends with.</param>
    /// <param name="what">What happened and why, as one sentence without a final stop.</param>
    /// <param name="remedy">What to do next, as one sentence without a final stop; empty where nothing can be advised.</param>
    /// <param name="location">Where it happened.</param>
    /// <param name="inner">The cause.</param>
    public ContainerizeException(ExitCode exitCode, string what, string remedy, SourceLocation? location = null, Exception? inner = null)
        : base(Sentence(what, remedy, location), inner)
    {
        ExitCode = exitCode;
        What = what;
        Remedy = remedy;
        Location = location;
    }

    /// <summary>The exit code that the verb ends with.</summary>
    public ExitCode ExitCode { get; }

    /// <summary>What happened and why.</summary>
    public string What { get; }

    /// <summary>What to do next.</summary>
    public string Remedy { get; }

    /// <summary>Where it happened, if a file is to blame.</summary>
    public SourceLocation? Location { get; }

    private static string Sentence(string what, string remedy, SourceLocation? location)
    {
        var place = location is null ? "" : location + ": ";
        return $"{place}error: {Clause.Join(what, remedy)}";
    }
}
