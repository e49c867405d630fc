namespace Containerize.Detection;

/// <summary>
/// Reads one kind of thing off a source file. A detector is a pure function of the file's syntax and symbols: the same one runs on the
/// command line and in the IDE.
/// </summary>
public abstract class Detector
{
    /// <summary>The id in kebab case: the name of the docs page and what evidence names.</summary>
    public abstract string Id { get; }

    /// <summary>
    /// Words of which at least one stands in any file that the detector could see something in; compared ordinally. A word that could be a name stands for that whole name;
    /// any other is looked for anywhere in the text, without the <c>*</c> that it may begin with. Files without any are never parsed for its sake.
    /// </summary>
    public abstract IReadOnlyList<string> TriggerWords { get; }

    /// <summary>Reports what the file says.</summary>
    /// <param name="file">The file.</param>
    /// <param name="facts">Takes the facts.</param>
    public abstract void Detect(SourceFile file, FactSink facts);
}
