namespace Containerize.Generation.Compose;

/// <summary>A port that the host opens, for itself alone.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Target">The number in the container.</param>
/// <param name="Variable">The variable that decides the number on the host.</param>
/// <param name="Usual">The number on the host unless the variable is set; 0 for any that is free.</param>
internal sealed record ComposePort(string Name, int Target, string Variable, string Usual)
{
    /// <summary>The number on the host, as the compose file says it.</summary>
    public string Published => $"${{{Variable}:-{Usual}}}";
}
