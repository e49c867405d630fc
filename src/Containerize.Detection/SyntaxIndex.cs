using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>
/// What detectors ask a file for, gathered in one walk: calls and object creations by simple name, assignments by the assigned member's name, types and attributes.
/// </summary>
public sealed class SyntaxIndex
{
    // A file is looked into again when more is asked of it.
    private static readonly ConditionalWeakTable<SyntaxTree, SyntaxIndex> Known = new();

    private readonly Dictionary<string, List<InvocationExpressionSyntax>> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<BaseObjectCreationExpressionSyntax>> _creations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AssignmentExpressionSyntax>> _assignments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AttributeSyntax>> _attributes = new(StringComparer.Ordinal);
    private readonly List<TypeDeclarationSyntax> _types = [];
    private readonly List<ElementAccessExpressionSyntax> _elementAccesses = [];
    private readonly List<UsingDirectiveSyntax> _usings = [];
    private readonly List<SimpleNameSyntax> _names = [];
    private readonly List<LiteralExpressionSyntax> _texts = [];
    private readonly HashSet<string> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SyntaxNode>> _methods = new(StringComparer.Ordinal);

    /// <summary>Walks a file.</summary>
    /// <param name="root">The file's root.</param>
    public SyntaxIndex(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case SimpleNameSyntax name:
                    _names.Add(name);
                    break;
                case LiteralExpressionSyntax { Token.Value: string } text:
                    _texts.Add(text);
                    break;
                case InvocationExpressionSyntax call:
                    Put(_calls, NameOf(call.Expression), call);
                    break;
                case ObjectCreationExpressionSyntax creation:
                    Put(_creations, NameOf(creation.Type), creation);
                    break;
                case ImplicitObjectCreationExpressionSyntax creation:
                    Put(_creations, TargetTypeOf(creation), creation);
                    break;
                case AssignmentExpressionSyntax assignment:
                    Put(_assignments, NameOf(assignment.Left), assignment);
                    break;
                case AttributeSyntax attribute:
                    Put(_attributes, WithoutEnding(NameOf(attribute.Name)), attribute);
                    break;
                case TypeDeclarationSyntax { Identifier.ValueText.Length: > 0 } type:
                    _types.Add(type);
                    break;
                case ElementAccessExpressionSyntax access:
                    _elementAccesses.Add(access);
                    break;
                case UsingDirectiveSyntax directive:
                    _usings.Add(directive);
                    break;
                case VariableDeclaratorSyntax variable:
                    _variables.Add(variable.Identifier.ValueText);
                    break;
                case SingleVariableDesignationSyntax variable:
                    _variables.Add(variable.Identifier.ValueText);
                    break;
                case PropertyDeclarationSyntax property:
                    _variables.Add(property.Identifier.ValueText);
                    break;
                case ParameterSyntax parameter:
                    _variables.Add(parameter.Identifier.ValueText);
                    break;
                case MethodDeclarationSyntax method:
                    Put(_methods, method.Identifier.ValueText, method);
                    break;
                case LocalFunctionStatementSyntax function:
                    Put(_methods, function.Identifier.ValueText, function);
                    break;
            }
        }
    }

    /// <summary>What is gathered of a file, once as long as its tree lives.</summary>
    /// <param name="tree">The tree of the file.</param>
    public static SyntaxIndex Of(SyntaxTree tree) => Known.GetValue(tree, static t => new SyntaxIndex(t.GetRoot()));

    /// <summary>The types that the file declares.</summary>
    public IReadOnlyList<TypeDeclarationSyntax> Types => _types;

    /// <summary>The indexer accesses in the file.</summary>
    public IReadOnlyList<ElementAccessExpressionSyntax> ElementAccesses => _elementAccesses;

    /// <summary>The using directives of the file and of the namespaces in it.</summary>
    public IReadOnlyList<UsingDirectiveSyntax> Usings => _usings;

    /// <summary>Every name in the file, in the order of the text.</summary>
    public IReadOnlyList<SimpleNameSyntax> Names => _names;

    /// <summary>The string literals in the file, in the order of the text.</summary>
    public IReadOnlyList<LiteralExpressionSyntax> Texts => _texts;

    /// <summary>Whether the file declares a local variable, a field, a property or a parameter of that name.</summary>
    /// <param name="name">The simple name.</param>
    public bool DeclaresVariable(string name) => _variables.Contains(name);

    /// <summary>Whether the file declares a method or a local function of that name.</summary>
    /// <param name="name">The simple name.</param>
    public bool DeclaresMethod(string name) => _methods.ContainsKey(name);

    /// <summary>The methods and local functions of a name that the file declares, in the order of the text.</summary>
    /// <param name="name">The simple name.</param>
    public IReadOnlyList<SyntaxNode> Methods(string name) => _methods.TryGetValue(name, out var methods) ? methods : [];

    /// <summary>The simple names of everything that is called.</summary>
    public IEnumerable<KeyValuePair<string, List<InvocationExpressionSyntax>>> CallsByName => _calls;

    /// <summary>The simple names of every type that is constructed.</summary>
    public IEnumerable<KeyValuePair<string, List<BaseObjectCreationExpressionSyntax>>> CreationsByName => _creations;

    /// <summary>The calls of methods with one of the names, in the order of the text.</summary>
    /// <param name="names">Simple names.</param>
    public IEnumerable<InvocationExpressionSyntax> Calls(params string[] names) => Get(_calls, names);

    /// <summary>The creations of objects whose type has one of the names.</summary>
    /// <param name="names">Simple names.</param>
    public IEnumerable<BaseObjectCreationExpressionSyntax> Creations(params string[] names) => Get(_creations, names);

    /// <summary>The assignments to members with one of the names, object initialisers included.</summary>
    /// <param name="names">Simple names.</param>
    public IEnumerable<AssignmentExpressionSyntax> Assignments(params string[] names) => Get(_assignments, names);

    /// <summary>The uses of an attribute, with or without the ending <c>Attribute</c>.</summary>
    /// <param name="names">Simple names without the ending.</param>
    public IEnumerable<AttributeSyntax> Attributes(params string[] names) => Get(_attributes, names);

    /// <summary>The simple name of an expression or type: the last identifier, without type arguments.</summary>
    /// <param name="node">The expression or type.</param>
    public static string NameOf(SyntaxNode? node) => node switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        GenericNameSyntax generic => generic.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        _ => "",
    };

    private static string TargetTypeOf(ImplicitObjectCreationExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => NameOf(declaration.Type),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => NameOf(property.Type),
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => NameOf(method.ReturnType),
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => NameOf(property.Type),
        ReturnStatementSyntax statement => NameOf(statement.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.ReturnType),
        _ => "",
    };

    private static string WithoutEnding(string name) => name.Length > 9 && name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - 9) : name;

    private static void Put<T>(Dictionary<string, List<T>> index, string name, T node)
    {
        if (name.Length == 0)
        {
            return;
        }

        if (!index.TryGetValue(name, out var list))
        {
            index[name] = list = [];
        }

        list.Add(node);
    }

    private static IEnumerable<T> Get<T>(Dictionary<string, List<T>> index, string[] names)
        where T : SyntaxNode
    {
        List<T>? all = null;
        foreach (var name in names)
        {
            if (index.TryGetValue(name, out var list))
            {
                (all ??= []).AddRange(list);
            }
        }

        return all is null ? [] : names.Length == 1 ? all : all.OrderBy(n => n.SpanStart);
    }
}
