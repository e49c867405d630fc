using Containerize.Model;

namespace Containerize.Inference.Deployment;

/// <summary>Reads files of <c>NAME=value</c> lines: .env, env_file, Kustomize's envs.</summary>
internal static class EnvironmentFile
{
    /// <summary>The variables, in order.</summary>
    public static IEnumerable<DeployedVariable> Read(TextFile file)
    {
        var number = 0;
        foreach (var line in file.Text.Split('\n'))
        {
            number++;
            var text = line.Trim();
            text = text.StartsWith("export ", StringComparison.Ordinal) ? text[7..].TrimStart() : text;
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && text[0] != '#')
            {
                yield return new DeployedVariable(text[..equals].Trim(), Unquoted(text[(equals + 1)..].Trim()), new SourceLocation(file.Path, number));
            }
        }
    }

    private static string Unquoted(string text) => text.Length > 1 && text[0] == text[^1] && text[0] is '"' or '\'' && text.Length > 1 ? text[1..^1] : text;
}
