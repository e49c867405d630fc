namespace Containerize.Deployment.Images;

/// <summary>What became of an image that was to be pushed.</summary>
/// <param name="Image">The image with its tag.</param>
/// <param name="Digest">The digest by which the registry knows it; empty where it is not known.</param>
/// <param name="Refusal">Why it was not pushed; empty when it was.</param>
internal sealed record PushedImage(string Image, string Digest, string Refusal);
