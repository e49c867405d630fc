using Containerize.Validation.Reporting;
using Containerize.Validation.Schemas;

namespace Containerize.Validation.Code;

/// <summary>Keys that are supplied and that the code reads under another name. Libraries read keys that no code shows, so only what is nearly a known key, or a connection string, is judged.</summary>
internal static class SuppliedKeyRule
{
    private const string ConnectionStrings = "ConnectionStrings__";

    public static void Check(Service service, ContainerEnvironment environment, FindingSink sink)
    {
        if (service.Kind == ServiceKind.Functions || service.Language != "csharp")
            return;
        var known = service.Configuration.Select(key => key.Variable).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var connections = known.Where(name => name.StartsWith(ConnectionStrings, StringComparison.OrdinalIgnoreCase)).ToList();
        foreach (var (name, owner) in environment.Owners.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!name.Contains("__", StringComparison.Ordinal) || known.Contains(name) || known.Any(key => Overlap(key, name)) || environment[name] is not { } node)
                continue;
            var nearest = Spelling.Nearest(name, known.Where(key => environment[key] is null && key.Split("__").Length == name.Split("__").Length).Order(StringComparer.Ordinal));
            var isConnection = connections.Count > 0 && name.StartsWith(ConnectionStrings, StringComparison.OrdinalIgnoreCase);
            if (nearest is not null || isConnection)
                sink.Report(CodeRules.SuppliedNeverRead, owner, node, $"{name} is supplied, and the code of '{service.Name}' never reads it", nearest is not null ? $"did you mean '{nearest}'?" : $"use one of {string.Join(", ", connections.Order(StringComparer.Ordinal))}, or remove it");
        }
    }

    // A section that is read as a whole reads every key in it, and a key with a number is an element of a list.
    private static bool Overlap(string key, string name) =>
        name.StartsWith(key + "__", StringComparison.OrdinalIgnoreCase) || key.StartsWith(name + "__", StringComparison.OrdinalIgnoreCase);
}
