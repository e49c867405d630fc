using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>
/// Collects which of the solution's own names each member mentions. By name alone: binding every expression would cost more than all detectors together,
/// and a name too many only makes a library's fact count where it need not.
/// </summary>
internal static class MentionCollector
{
    /// <summary>The mentions of a file, by scope.</summary>
    public static IEnumerable<ScopeMentions> Collect(SourceFile file) => Collect(file.Syntax, file.Names, node => ConditionGuard.Of(file, node));

    /// <summary>The same without the conditions, from the text alone.</summary>
    /// <param name="syntax">The syntax of the file.</param>
    /// <param name="names">What the solution declares.</param>
    public static IEnumerable<ScopeMentions> CollectNames(SyntaxIndex syntax, SolutionNames names) => Collect(syntax, names, _ => default);

    private static IEnumerable<ScopeMentions> Collect(SyntaxIndex syntax, SolutionNames names, Func<SyntaxNode, EquatableList<GuardCondition>> conditions)
    {
        var byScope = new Dictionary<Scope, (SortedSet<string> Names, List<GuardedMention> Guarded)>();
        foreach (var node in syntax.Names)
        {
            var name = node.Identifier.ValueText;
            if (name.Length == 0 || node.Parent is UsingDirectiveSyntax or NameColonSyntax or BaseNamespaceDeclarationSyntax)
            {
                continue;
            }

            var declared = names.DeclaresType(name) || (names.DeclaresMethod(name) && IsCalled(node));
            if (declared)
            {
                var scope = ScopeReader.Of(node);
                var found = byScope.TryGetValue(scope, out var known) ? known : byScope[scope] = (new SortedSet<string>(StringComparer.Ordinal), []);
                Add(found, name, conditions(node));
            }
        }

        foreach (var type in syntax.Types)
        {
            var bases = type.BaseList?.Types.Select(b => SyntaxIndex.NameOf(b.Type)).Where(b => b.Length > 0).ToEquatableList() ?? default;
            var scope = new Scope(type.Identifier.ValueText);
            var (mentioned, guarded) = byScope.TryGetValue(scope, out var found) ? found : ([], []);
            byScope.Remove(scope);
            yield return new ScopeMentions(scope, mentioned.ToEquatableList(), bases) { Guarded = guarded.ToEquatableList() };
        }

        foreach (var pair in byScope)
        {
            yield return new ScopeMentions(pair.Key, pair.Value.Names.ToEquatableList(), default) { Guarded = pair.Value.Guarded.ToEquatableList() };
        }
    }

    private static void Add((SortedSet<string> Names, List<GuardedMention> Guarded) found, string name, EquatableList<GuardCondition> conditions)
    {
        if (conditions.Count == 0)
        {
            found.Names.Add(name);
            return;
        }

        var mention = new GuardedMention(name, conditions);
        if (!found.Guarded.Contains(mention))
        {
            found.Guarded.Add(mention);
        }
    }

    private static bool IsCalled(SyntaxNode name)
    {
        var called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return called.Parent is InvocationExpressionSyntax or ArgumentSyntax or AssignmentExpressionSyntax or EqualsValueClauseSyntax
            || name.Parent is MemberBindingExpressionSyntax;
    }
}
