namespace Containerize.Workspace.Code;

/// <summary>
/// The names whose calls decide what a fact says or whether the code that leads to it runs: methods that are handed the value, classes that hold the option. What a mention
/// depends on that leads to no fact is not worth a look at its callers, and most mentions lead to none.
/// </summary>
internal static class AskedNames
{
    /// <summary>The names, from what is known so far.</summary>
    /// <param name="projects">What was seen in every project.</param>
    public static HashSet<string> Of(IReadOnlyList<ProjectWork> projects)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in projects.SelectMany(p => p.Facts))
        {
            foreach (var value in FactValues.Of(fact)) Add(value, asked);
            foreach (var condition in fact.Conditions) Add(condition.Value, asked);
        }

        var reached = ReachedNames.Of(projects);
        foreach (var mention in projects.SelectMany(p => p.Mentions).SelectMany(m => m.Guarded).Where(g => reached.Contains(g.Name)))
        {
            foreach (var condition in mention.Conditions) Add(condition.Value, asked);
        }

        return asked;
    }

    private static void Add(TextValue? value, HashSet<string> asked)
    {
        switch (value)
        {
            case ParameterText parameter:
                asked.Add(parameter.Method);
                break;
            case OptionText option:
                asked.Add(option.OptionsType);
                break;
            case ConfigurationText configuration:
                Add(configuration.Key, asked);
                Add(configuration.Default, asked);
                break;
            case EnvironmentText variable:
                Add(variable.Default, asked);
                break;
            case SectionText section:
                Add(section.Section, asked);
                break;
            case JoinedText joined:
                foreach (var part in joined.Parts) Add(part, asked);
                break;
            case AlternativeText either:
                foreach (var choice in either.Values) Add(choice, asked);
                break;
        }
    }
}
