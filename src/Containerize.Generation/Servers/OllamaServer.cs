namespace Containerize.Generation.Servers;

/// <summary>Ollama; which models it has is up to whoever pulls them.</summary>
internal static class OllamaServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Ollama, "ollama/ollama:0.6.8", EquatableList.Of(new ServerPort("http", 11434)))
    {
        Variables = EquatableList.Of(new ServerVariable("HOME", "/tmp"), new ServerVariable("OLLAMA_MODELS", "/models")),
        DataPath = "/models",
        DataBelongsToRoot = true,
        DataSize = "16Gi",
        Health = EquatableList.Of("CMD", "ollama", "list"),
        User = 1000,
        Group = 1000,
        Memory = "8Gi",
        MilliCpu = 2000,
    };
}
