using Containerize.Model;

namespace Containerize.Detection.Models;

/// <summary>OpenAI and Azure OpenAI: the clients, Semantic Kernel and Aspire's clients.</summary>
public sealed class OpenAiDetector() : ServerClientDetector(
    "open-ai",
    ServerTypes.OpenAi,
    ConnectionKind.Http,
    ClientCall.Creation("AzureOpenAIClient", "Azure OpenAI client") with { Form = "uri" },
    ClientCall.Creation("OpenAIClient", "OpenAI client") with { Address = -1 },
    ClientCall.Aspire("AddAzureOpenAIClient"),
    ClientCall.Aspire("AddOpenAIClient"),
    ClientCall.Aspire("AddOpenAIClientFromConfiguration"),
    ClientCall.Method("AddAzureOpenAIChatCompletion", "Semantic Kernel") with { Address = 1, Form = "uri" },
    ClientCall.Method("AddOpenAIChatCompletion", "Semantic Kernel") with { Address = -1 });
