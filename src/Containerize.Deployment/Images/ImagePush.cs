using System.Text.RegularExpressions;
using Containerize.Deployment.Engines;
using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Images;

/// <summary>Pushes images to their registries.</summary>
/// <param name="engine">The engine.</param>
internal sealed partial class ImagePush(ContainerEngine engine)
{
    /// <summary>Whether a name says which registry it belongs to: its first part has a dot or a port, or is this machine.</summary>
    /// <param name="image">The image.</param>
    public static bool NamesRegistry(string image) => image.Split('/') is { Length: > 1 } parts && (parts[0].Contains('.', StringComparison.Ordinal) || parts[0].Contains(':', StringComparison.Ordinal) || parts[0] == "localhost");

    /// <summary>Pushes them.</summary>
    /// <param name="images">The images.</param>
    /// <param name="pushed">Is told of each that is done.</param>
    /// <param name="ct">Ends the work.</param>
    /// <returns>What became of each, in the order of the images.</returns>
    /// <exception cref="ContainerizeException">An image names no registry or is not on this machine (<see cref="ExitCode.Usage"/>).</exception>
    public async Task<IReadOnlyList<PushedImage>> PushAsync(IReadOnlyList<string> images, Action<PushedImage> pushed, CancellationToken ct)
    {
        if (images.FirstOrDefault(i => !NamesRegistry(i)) is { } local) throw new ContainerizeException(ExitCode.Usage, $"{local} names no registry to push to", "set `registry` in containerize.yaml, run containerize generate and containerize build");
        foreach (var image in images)
        {
            if (await engine.SizeAsync(image, ct).ConfigureAwait(false) is null) throw new ContainerizeException(ExitCode.Usage, $"{image} is not on this machine", "run containerize build first");
        }

        // One after the other: they share layers, which are sent once so.
        var results = new List<PushedImage>();
        foreach (var image in images)
        {
            results.Add(await PushAsync(image, ct).ConfigureAwait(false));
            pushed(results[^1]);
        }

        return results;
    }

    private async Task<PushedImage> PushAsync(string image, CancellationToken ct)
    {
        var ended = await engine.Programs.RunAsync(engine.Call("push", "--", image), null, ct).ConfigureAwait(false);
        if (ended.Succeeded) return new PushedImage(image, Digest().Match(ended.Output + ended.Error) is { Success: true } digest ? digest.Value : "", "");
        if (EngineFault.IsAbsence(ended) && !(await engine.AskAsync(ct, "info").ConfigureAwait(false)).Succeeded) throw EngineFault.Gone(engine, ended);
        return new PushedImage(image, "", SecretMask.Looks.Line(ServerText.Clean(ended.LastLine)));
    }

    [GeneratedRegex("sha256:[0-9a-f]{64}", RegexOptions.CultureInvariant)]
    private static partial Regex Digest();
}
