using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Configuration;

/// <summary>
/// Calls of the solution's own methods and constructors with arguments whose values are known: what a library method is given decides what it connects to.
/// </summary>
public sealed class InvocationDetector : Detector
{
    /// <inheritdoc/>
    public override string Id => "invocation";

    /// <summary>None: files are looked at for the names that others turn out to depend on (<see cref="CallDemand"/>).</summary>
    public override IReadOnlyList<string> TriggerWords { get; } = [];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var pair in file.Syntax.CallsByName.Where(p => file.Demand.Wants(p.Key) && file.Names.DeclaresMethod(p.Key)))
        {
            foreach (var call in pair.Value)
            {
                Report(file, facts, call, pair.Key, call.ArgumentList, call.ArgumentList.Arguments.Count > 0 && IsCalledAsStatic(file, call) ? 1 : 0);
            }
        }

        foreach (var pair in file.Syntax.CreationsByName.Where(p => file.Demand.Wants(p.Key) && file.Names.DeclaresType(p.Key)))
        {
            foreach (var creation in pair.Value)
            {
                Report(file, facts, creation, pair.Key, creation.ArgumentList, 0);
                ReportMembers(file, facts, creation, pair.Key);
            }
        }

        foreach (var type in file.Syntax.Types)
        {
            // class Store(string url) : Base(url)
            if (type.BaseList?.Types.FirstOrDefault() is PrimaryConstructorBaseTypeSyntax called)
            {
                Report(file, facts, called, SyntaxIndex.NameOf(called.Type), called.ArgumentList, 0);
            }

            foreach (var constructor in type.Members.OfType<ConstructorDeclarationSyntax>())
            {
                if (constructor.Initializer is { ArgumentList: { } arguments } initializer)
                {
                    var constructed = initializer.ThisOrBaseKeyword.ValueText == "base" ? SyntaxIndex.NameOf(type.BaseList?.Types.FirstOrDefault()?.Type) : type.Identifier.ValueText;
                    Report(file, facts, initializer, constructed, arguments, 0);
                }
            }
        }
    }

    // Extensions.AddX(services, "y"): the first argument is the receiver. Without the class before it only the class itself can say that.
    private static bool IsCalledAsStatic(SourceFile file, InvocationExpressionSyntax call)
    {
        var name = SyntaxIndex.NameOf(call.Expression);
        switch (call.Expression)
        {
            case MemberAccessExpressionSyntax { Expression: (NameSyntax or MemberAccessExpressionSyntax) and var receiver } when file.Names.DeclaresType(SyntaxIndex.NameOf(receiver)):
                if ((file.Binder.TypeNamed(receiver) ?? file.Binder.SymbolOf(receiver)) is INamedTypeSymbol type && type.GetMembers(name) is { Length: > 0 } members && !members.Any(m => m is IMethodSymbol { IsExtensionMethod: true }))
                {
                    return false;
                }

                break;
            case SimpleNameSyntax when file.Syntax.Methods(name).Any(m => m is MethodDeclarationSyntax method && ParameterReader.IsOfExtension(method.ParameterList))
                || call.Ancestors().Any(a => a is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword)):
                break;
            default:
                return false;
        }

        return file.Model.GetSymbolInfo(call).Symbol is IMethodSymbol { IsExtensionMethod: true, ReducedFrom: null };
    }

    private static void ReportMembers(SourceFile file, FactSink facts, BaseObjectCreationExpressionSyntax creation, string type)
    {
        foreach (var set in creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [])
        {
            if (file.Demand.WantsMember(type, SyntaxIndex.NameOf(set.Left)) && file.Values.Read(set.Right) is var value && value is ConfigurationText or EnvironmentText or ParameterText or JoinedText or OptionText)
            {
                facts.Add(set, "sets " + SyntaxIndex.NameOf(set.Left), (evidence, scope) => new MemberSetFact(evidence, scope, type, SyntaxIndex.NameOf(set.Left), value));
            }
        }
    }

    private static void Report(SourceFile file, FactSink facts, SyntaxNode node, string name, ArgumentListSyntax? list, int skip)
    {
        if (name.Length == 0 || !file.Demand.Wants(name) || list is null || list.Arguments.Count <= skip)
        {
            return;
        }

        var method = list.Arguments.Any(a => a.NameColon is not null) ? file.Model.GetSymbolInfo(node).Symbol as IMethodSymbol : null;
        var values = new SortedDictionary<int, TextValue>();
        for (var i = skip; i < list.Arguments.Count; i++)
        {
            var argument = list.Arguments[i];
            var named = argument.NameColon is { } colon ? method?.Parameters.FirstOrDefault(p => p.Name == colon.Name.Identifier.ValueText)?.Ordinal : null;
            var index = (named ?? i) - skip;
            if (!file.Demand.WantsArgument(name, index))
            {
                continue;
            }

            var value = file.Values.Read(argument.Expression);
            values[index] = value is UnknownText && file.Values.NamedSectionOf(argument.Expression) is LiteralText { Text.Length: > 0 } section ? new SectionText(section) : value;
        }

        if (values.Values.All(v => v is UnknownText))
        {
            return;
        }

        var arguments = Enumerable.Range(0, values.Keys.Max() + 1).Select(i => values.TryGetValue(i, out var value) ? value : new UnknownText("")).ToEquatableList();
        facts.Add(node, "call of " + name, (evidence, scope) => new InvocationFact(evidence, scope, name, arguments) { Type = CalledTypeReader.Of(file, node), IsOnValue = CalledTypeReader.IsOnValue(file, node), Count = list.Arguments.Count - skip });
    }
}
