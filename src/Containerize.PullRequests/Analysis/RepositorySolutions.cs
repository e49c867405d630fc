using Containerize.PullRequests.Copying;

namespace Containerize.PullRequests.Analysis;

/// <summary>The solutions that the bot looks after.</summary>
internal static class RepositorySolutions
{
    /// <summary>Those that the settings name, else the only one.</summary>
    /// <exception cref="ContainerizeException">There is none, there are several, or one that is named is not there (<see cref="ExitCode.Usage"/>).</exception>
    public static EquatableList<string> Of(BotSettings settings, RepositoryCopy copy)
    {
        if (settings.Solutions.FirstOrDefault(s => !copy.Files.ContainsKey(s)) is { } missing)
            throw new ContainerizeException(ExitCode.Usage, $"there is no file '{missing}', which bot.solutions names", "Write the path of a solution or project from the top of the repository", new SourceLocation(settings.File));
        if (settings.Solutions.Count > 0) return settings.Solutions;
        return SolutionChoice.Of(copy.Files.Keys, out var candidates) is { } only ? EquatableList.Of(only)
            : throw new ContainerizeException(
                ExitCode.Usage,
                candidates.Count == 0 ? "the repository holds no solution and no project" : $"the repository holds {candidates.Count} solutions or projects on one level",
                candidates.Count == 0 ? "Nothing: there is nothing to do here" : $"Name those that the bot looks after in bot.solutions of {BotSettings.FileName} at the top of the repository",
                inner: candidates.Count == 0 ? null : new UndecidedSolutions([.. candidates.Order(StringComparer.Ordinal)]));
    }
}
