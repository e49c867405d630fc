using Containerize.Model;

namespace Containerize.Inference.Deployment;

/// <summary>An environment variable that a deployment file gives a container.</summary>
/// <param name="Name">The variable's name as written.</param>
/// <param name="Value">Its value; it can hold a secret and is never printed.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record DeployedVariable(string Name, string Value, SourceLocation Location)
{
    /// <summary>The configuration key that it sets: <c>__</c> stands for <c>:</c>.</summary>
    public string Key => Name.Replace("__", ":", StringComparison.Ordinal);
}
