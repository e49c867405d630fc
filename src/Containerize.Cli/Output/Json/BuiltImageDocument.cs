namespace Containerize.Cli.Output.Json;

/// <summary>What became of one image, in its published form.</summary>
/// <param name="Name">The service that gives it its name.</param>
/// <param name="Image">The image with its tag.</param>
/// <param name="Services">The services that run it.</param>
/// <param name="Outcome">built, cached or failed.</param>
/// <param name="Bytes">Its size; absent when it could not be built.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record BuiltImageDocument(string Name, string Image, IReadOnlyList<string> Services, string Outcome, long? Bytes, double Seconds);
