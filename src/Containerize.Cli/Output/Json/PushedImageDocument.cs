namespace Containerize.Cli.Output.Json;

/// <summary>What became of an image that was to be pushed, in its published form.</summary>
/// <param name="Image">The image with its tag.</param>
/// <param name="Digest">The digest by which the registry knows it; empty where it is not known.</param>
/// <param name="Refusal">Why it was not pushed; empty when it was.</param>
internal sealed record PushedImageDocument(string Image, string Digest, string Refusal);
