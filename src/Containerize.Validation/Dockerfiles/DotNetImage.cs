namespace Containerize.Validation.Dockerfiles;

/// <summary>What the images of .NET have and lack.</summary>
internal static class DotNetImage
{
    private const string Registry = "mcr.microsoft.com/dotnet/";

    /// <summary>Whether an image is one of .NET of a kind.</summary>
    /// <param name="image">The image.</param>
    /// <param name="kinds">For example <c>sdk</c>; any when none is named.</param>
    public static bool Is(string image, params string[] kinds) =>
        image.StartsWith(Registry, StringComparison.OrdinalIgnoreCase) && image[Registry.Length..].Split([':', '@', '/'], 2)[0] is var kind && (kinds.Length == 0 || kinds.Contains(kind, StringComparer.OrdinalIgnoreCase));

    /// <summary>The stages that the last one is built on, itself first, and the image at their bottom.</summary>
    public static (IReadOnlyList<Stage> Stages, string Image) Last(Dockerfile file)
    {
        var chain = new List<Stage> { file.Stages[^1] };
        while (file.Stages.Take(chain[^1].Index).LastOrDefault(stage => stage.Name.Length > 0 && stage.Name.Equals(chain[^1].Base, StringComparison.OrdinalIgnoreCase)) is { } next)
            chain.Add(next);
        return (chain, chain[^1].Base);
    }
}
