using Containerize.Model;

namespace Containerize.Detection.Models;

/// <summary>Ollama: OllamaSharp, Microsoft.Extensions.AI and Aspire's client.</summary>
public sealed class OllamaDetector() : ServerClientDetector(
    "ollama",
    ServerTypes.Ollama,
    ConnectionKind.Http,
    ClientCall.Creation("OllamaApiClient", "OllamaSharp") with { Form = "uri" },
    ClientCall.Creation("OllamaChatClient", "Microsoft.Extensions.AI") with { Form = "uri" },
    ClientCall.Creation("OllamaEmbeddingGenerator", "Microsoft.Extensions.AI") with { Form = "uri" },
    ClientCall.Aspire("AddOllamaApiClient") with { Form = "uri" },
    ClientCall.Aspire("AddOllamaSharpChatClient") with { Form = "uri" },
    ClientCall.Aspire("AddOllamaSharpEmbeddingGenerator") with { Form = "uri" });
