using System.Collections.Concurrent;

namespace Containerize.Analyzers.Engine;

/// <summary>Turns rules of the catalogue into the compiler's descriptors. One id has one descriptor, whichever analyzer reports it.</summary>
internal static class Descriptors
{
    /// <summary>The category of every rule.</summary>
    public const string Category = "Containerize";

    /// <summary>The property of a diagnostic that holds what to do.</summary>
    public const string Remedy = "Remedy";

    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> Made = new(StringComparer.Ordinal);

    /// <summary>The descriptor of a rule. An analyzer never breaks a build by itself: what is an error for <c>validate</c> is a warning where the code is written.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="isQuiet">Whether it is a suggestion at most, because whether it matters hangs on what only the owner knows.</param>
    public static DiagnosticDescriptor Of(Rule rule, bool isQuiet = false) => Made.GetOrAdd(rule.Id, _ => new DiagnosticDescriptor(
        rule.Id,
        rule.Title,
        "{0}; {1}",
        Category,
        isQuiet || rule.Severity == Severity.Info ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        rule.Why,
        DocumentationPage.OfRule(rule.Id)));
}
