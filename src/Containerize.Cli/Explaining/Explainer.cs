using Containerize.Inference.Reasons;
using Containerize.Model;
using Containerize.Validation.Schemas;

namespace Containerize.Cli.Explaining;

/// <summary>Finds what a name of the command line means, and explains it.</summary>
/// <param name="analysis">The application.</param>
internal sealed class Explainer(Analysis analysis)
{
    private readonly EvidenceReader _evidence = new(analysis);

    /// <summary>Explains what <c>NAME</c>, <c>NAME.FIELD</c> or <c>NAME.FIELD.VALUE</c> means; NAME is a service, a server, or a project's name or path.</summary>
    /// <param name="query">The text of the command line.</param>
    /// <exception cref="ContainerizeException">Nothing has that name (<see cref="ExitCode.Usage"/>); the message lists the nearest names.</exception>
    public Explanation Explain(string query)
    {
        if ((OfName(query) ?? OfProject(query)) is { } found)
            return found;

        // Names of services and servers are DNS labels: the first dot ends them.
        var parts = query.Split('.', 3);
        var whole = OfName(parts[0]) ?? throw Unknown($"nothing of this solution is called '{parts[0]}'", parts[0], Names());
        if (parts.Length == 1)
            return whole;

        var field = whole.Fields.FirstOrDefault(each => Same(each.Rule.Field, parts[1]))
            ?? throw Unknown($"{whole.Subject} has no field '{parts[1]}'", parts[1], whole.Fields.Select(each => each.Rule.Field));
        if (parts.Length == 2)
            return whole with { Fields = [field] };

        var values = field.Values.Where(value => Same(value.Name, parts[2])).ToList();
        return values.Count > 0
            ? whole with { Fields = [field with { Values = values }] }
            : throw Unknown($"the {field.Rule.Field} of {whole.Subject} hold no '{parts[2]}'", parts[2], field.Values.Select(value => value.Name).Where(name => name.Length > 0));
    }

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);

    private Explanation? OfName(string name) =>
        analysis.Model.Services.FirstOrDefault(service => Same(service.Name, name)) is { } service ? ServiceExplanation.Of(service, analysis, _evidence)
        : analysis.Model.Infrastructure.FirstOrDefault(server => Same(server.Name, name)) is { } server ? ServerExplanation.Of(server, analysis.Model, _evidence)
        : null;

    private Explanation? OfProject(string name)
    {
        var path = name.Replace('\\', '/');
        if (analysis.Solution.Projects.FirstOrDefault(project => Same(project.Path, path) || Same(project.Name, path) || Same(Path.GetFileName(project.Path), path)) is not { } project)
            return null;

        if (analysis.Model.Services.FirstOrDefault(service => service.Project == project.Path) is { } service)
            return ServiceExplanation.Of(service, analysis, _evidence);

        var evidence = _evidence.Of([new Evidence(project.Path, 1, 1, WhyNot(project), InferenceRules.Project)]);
        return new Explanation(project.Name, $"no service, from {project.Path}", [new ExplainedField(FieldRules.LeftOut, [new ExplainedValue("", "no: " + WhyNot(project), evidence)])]);
    }

    private string WhyNot(Project project) =>
        analysis.Model.Notices.FirstOrDefault(notice => notice.Rule == AnalysisRules.ProjectLeftOut.Id && notice.Location.File == project.Path)?.Message
        ?? (analysis.Solution.Listed.Contains(project.Path) ? "a library" : "a project that the solution does not list");

    private IEnumerable<string> Names() =>
    [
        .. analysis.Model.Services.Select(service => service.Name),
        .. analysis.Model.Infrastructure.Select(server => server.Name),
        .. analysis.Solution.Projects.Select(project => project.Name),
    ];

    private static ContainerizeException Unknown(string what, string word, IEnumerable<string> names)
    {
        var known = names.Distinct(StringComparer.Ordinal).ToList();
        var nearest = Spelling.Nearest(word, known);
        return new ContainerizeException(
            ExitCode.Usage,
            nearest is null ? what : $"{what} (did you mean '{nearest}'?)",
            known.Count == 0 ? "there is none" : "known are " + string.Join(", ", known));
    }
}
