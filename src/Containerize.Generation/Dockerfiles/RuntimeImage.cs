namespace Containerize.Generation.Dockerfiles;

/// <summary>What a program runs in.</summary>
/// <param name="Base">The image that it starts from.</param>
/// <param name="Flavour">How much of an operating system that holds.</param>
internal sealed record RuntimeImage(string Base, ImageFlavour Flavour)
{
    /// <summary>The packages of the operating system that are installed besides, sorted.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>Where the packages come from, as a sentence for a comment.</summary>
    public string PackagesReason { get; init; } = "";

    /// <summary>The variables that go with them.</summary>
    public IReadOnlyList<NamedValue> Variables { get; init; } = [];

    /// <summary>The browsers that Playwright installs.</summary>
    public IReadOnlyList<string> Browsers { get; init; } = [];
}
