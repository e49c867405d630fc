namespace Containerize.Generation.Kubernetes;

/// <summary>A port that a network policy lets through: by the pod's own name for it, or by number.</summary>
/// <param name="Port">Its name; empty where it has a number.</param>
/// <param name="Number">Its number, the first one of a range.</param>
/// <param name="Last">The last one of a range; 0 for a single port.</param>
/// <param name="Protocol">TCP or UDP.</param>
internal sealed record PolicyPort(string Port, int Number = 0, int Last = 0, string Protocol = "TCP")
{
    /// <summary>Whether it is named.</summary>
    public bool IsNamed => Port.Length > 0;

    /// <summary>Whether it is a range.</summary>
    public bool IsRange => Last > 0;

    /// <summary>A port by its number.</summary>
    public static PolicyPort Of(int number) => new("", number);
}
