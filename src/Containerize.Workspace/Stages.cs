using System.Diagnostics;

namespace Containerize.Workspace;

/// <summary>The stages of reading a solution, as activities: whoever wants to know where the time goes listens to the source.</summary>
public static class Stages
{
    /// <summary>The name of the source.</summary>
    public const string SourceName = "Containerize.Workspace";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Begins a stage, which ends when the result is disposed of; costs nothing while nobody listens.</summary>
    /// <param name="name">The stage, in a word.</param>
    public static Activity? Begin(string name) => Source.StartActivity(name);
}
