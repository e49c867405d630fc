using System.Text.RegularExpressions;
using Containerize.Validation.Cluster;
using Containerize.Validation.Secrets;

namespace Containerize.Deployment.Images;

/// <summary>Says why an image could not be built: which instruction, with what, and what to do.</summary>
internal static partial class BuildFailure
{
    private const int ShownLines = 15;
    private const int LongestInstruction = 120;

    /// <summary>The failure of a Dockerfile's instruction.</summary>
    /// <param name="image">The image.</param>
    /// <param name="dockerfile">The Dockerfile.</param>
    /// <param name="line">The instruction's line; 0 when it is not known.</param>
    /// <param name="error">The builder's own sentence.</param>
    /// <param name="output">What the instruction wrote.</param>
    public static Failure Of(string image, DockerfilePlace dockerfile, int line, string error, IReadOnlyList<string> output)
    {
        var instruction = Short(dockerfile.TextAt(line));
        var cause = ExitCode().Match(error) is { Success: true } code ? $"ended with exit code {code.Groups["code"].Value}" : $"failed: {ServerText.Clean(error)}";
        var what = instruction.Length > 0 ? $"{image} cannot be built: {instruction} {cause}" : $"{image} cannot be built: {(error.Length > 0 ? ServerText.Clean(error) : "the builder does not say why")}";
        return Failure.Of(DeploymentRules.ImageNotBuilt, dockerfile.At(line), image, what, Remedy(instruction, error, output), Shown(output));
    }

    /// <summary>The lines that are shown: the last ones, and before them the errors that they do not hold.</summary>
    /// <param name="output">All lines.</param>
    public static IEnumerable<string> Shown(IReadOnlyList<string> output)
    {
        var lines = output.Select(l => l.TrimEnd()).Where(l => l.Length > 0).ToList();
        var last = lines.TakeLast(ShownLines).ToList();
        var errors = lines.SkipLast(ShownLines).Where(l => l.Contains(": error ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Take(ShownLines);
        return errors.Concat(last).Select(SecretLine.Masked);
    }

    private static string? Remedy(string instruction, string error, IReadOnlyList<string> output)
    {
        var all = string.Join('\n', output.Append(error));
        if (all.Contains("no space left on device", StringComparison.Ordinal)) return "free space for the engine; `docker system df` shows what takes it";
        if (instruction.StartsWith("FROM ", StringComparison.Ordinal)) return "see that the image's name is right and its registry can be reached from here, and log in where it asks for credentials";
        if (Feed().IsMatch(all)) return "see that the package feeds can be reached from a build; one that asks for credentials takes them from --secret id=nugetconfig,src=FILE, where FILE is a NuGet.Config";
        if (all.Contains("not found", StringComparison.Ordinal) && instruction.StartsWith("COPY ", StringComparison.Ordinal)) return "see that the path is in the build context and that .dockerignore does not leave it out; containerize generate writes both anew";
        return null;
    }

    private static string Short(string text) => text.Length <= LongestInstruction ? text : text[..LongestInstruction] + "...";

    [GeneratedRegex(@"exit (?:code|status):? (?<code>\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex ExitCode();

    [GeneratedRegex(@"\bNU1301\b|\bNU1300\b|Unable to load the service index|401 \(Unauthorized\)", RegexOptions.CultureInvariant)]
    private static partial Regex Feed();
}
