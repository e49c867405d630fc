namespace Containerize.Deployment.Processes;

/// <summary>Keeps the last of a text that may have no end.</summary>
internal sealed class TextTail
{
    private const int Longest = 16 * 1024 * 1024;

    private readonly Queue<string> _lines = new();
    private long _length;

    /// <summary>What is kept, with a line feed behind each line.</summary>
    public string Text
    {
        get
        {
            lock (_lines) return string.Concat(_lines.Select(l => l + "\n"));
        }
    }

    /// <summary>Adds a line.</summary>
    /// <param name="line">The line without its end.</param>
    public void Add(string line)
    {
        lock (_lines)
        {
            _lines.Enqueue(line);
            _length += line.Length + 1;
            while (_length > Longest && _lines.Count > 1) _length -= _lines.Dequeue().Length + 1;
        }
    }
}
