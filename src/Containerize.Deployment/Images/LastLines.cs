namespace Containerize.Deployment.Images;

/// <summary>The last lines of an output.</summary>
internal sealed class LastLines
{
    private const int Kept = 200;

    private readonly Queue<string> _lines = new();

    /// <summary>The lines, oldest first.</summary>
    public IReadOnlyList<string> Texts => [.. _lines];

    /// <summary>Adds a line.</summary>
    /// <param name="line">The line.</param>
    public void Add(string line)
    {
        _lines.Enqueue(line);
        if (_lines.Count > Kept) _lines.Dequeue();
    }
}
