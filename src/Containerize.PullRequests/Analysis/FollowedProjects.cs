using Containerize.Generation.Settings;

namespace Containerize.PullRequests.Analysis;

/// <summary>The projects that the settings let the bot look after.</summary>
/// <param name="settings">The settings.</param>
internal sealed class FollowedProjects(BotSettings settings)
{
    /// <summary>Whether they are all of them.</summary>
    public bool AreAll => settings.Paths.Count == 0;

    /// <summary>The application with the services that it looks after.</summary>
    /// <param name="application">What was found.</param>
    /// <exception cref="ContainerizeException">None is left (<see cref="ExitCode.Usage"/>).</exception>
    public SeenApplication Of(SeenApplication application)
    {
        if (AreAll || application.Services.Count == 0) return application;
        var left = application.Services.Where(s => !Follows(s)).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        return left.Count < application.Services.Count
            ? application with { Services = application.Services.Where(s => !left.Contains(s.Name)).ToEquatableList(), Open = application.Open.Where(f => !left.Contains(f.Subject)).ToEquatableList() }
            : throw new ContainerizeException(ExitCode.Usage, "bot.paths names no service that was found", "Write paths of project files or folders from the top of the repository", new SourceLocation(settings.File));
    }

    /// <summary>What tells the tool to leave the others out.</summary>
    /// <param name="application">What was found.</param>
    public IEnumerable<string> Options(SeenApplication application)
    {
        if (AreAll) return [];
        var left = application.Services.Where(s => !Follows(s)).Select(s => Pattern(application.Root, s.Project)).ToList();
        // A flag takes the place of what the settings say, so it says that as well.
        return left.Count == 0 ? [] : settings.Ignore.Concat(left).SelectMany(p => (string[])["--ignore", p]);
    }

    private bool Follows(SeenPart service) => settings.Paths.Any(p => PathPattern.Matches(p.TrimEnd('/'), service.Project));

    // What means something in a flag is any one character instead.
    private static string Pattern(string root, string project)
    {
        var path = root.Length > 0 && project.StartsWith(root + "/", StringComparison.Ordinal) ? project[(root.Length + 1)..] : project;
        return string.Concat(path.Select((c, i) => c is ',' or '*' or '=' or '@' or ' ' or '"' or '\'' || (i == 0 && c == '-') ? '?' : c));
    }
}
