using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Configuration;

/// <summary>Sections that are bound to options classes: <c>Configure&lt;T&gt;(section)</c>, <c>AddOptions&lt;T&gt;().Bind…</c>, <c>section.Get&lt;T&gt;()</c>, <c>section.Bind(instance)</c>.</summary>
public sealed class OptionsBindingDetector : Detector
{
    /// <inheritdoc/>
    public override string Id => "options-binding";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["Configure<", "BindConfiguration", "Bind", "Get<", "AddOptionsWithValidateOnStart"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("Configure", "Get", "Bind", "BindConfiguration", "AddOptionsWithValidateOnStart"))
        {
            var (type, section) = Binding(file, call);
            if (type is not null && section is not null and not UnknownText)
            {
                var properties = OptionProperties.Of(type);
                facts.Add(call, "options " + type.Name, (evidence, scope) => new OptionsBindingFact(evidence, scope, type.Name, section, properties));
            }
        }
    }

    private static (ITypeSymbol? Type, TextValue? Section) Binding(SourceFile file, InvocationExpressionSyntax call)
    {
        var receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        var arguments = call.ArgumentList.Arguments;
        switch (SyntaxIndex.NameOf(call.Expression))
        {
            // services.Configure<T>(configuration.GetSection("X")), with or without an options name first
            case "Configure" when TypeArgument(file, call.Expression) is { } type && arguments.Count > 0:
                return (type, arguments.Select(a => file.Values.SectionOf(a.Expression)).FirstOrDefault(s => s is not null));
            case "Get" when TypeArgument(file, call.Expression) is { } type:
                return (type, file.Values.SectionOf(receiver));
            // section.Bind(instance), configuration.Bind("X", instance)
            case "Bind" when file.Values.SectionOf(receiver) is { } section && arguments.Count is 1 or 2:
                var below = arguments.Count == 2 ? file.Values.Read(arguments[0].Expression) : new LiteralText("");
                return (file.Model.GetTypeInfo(arguments[arguments.Count - 1].Expression).Type, ConfigurationPathReader.Below(section, below));
            // services.AddOptions<T>().Bind(section) and .BindConfiguration("X")
            case "Bind" when arguments.Count == 1:
                return (OptionsTypeInChain(file, receiver), file.Values.SectionOf(arguments[0].Expression));
            case "BindConfiguration" when arguments.Count >= 1:
                return (OptionsTypeInChain(file, receiver), file.Values.Read(arguments[0].Expression));
            default:
                return (null, null);
        }
    }

    private static ITypeSymbol? OptionsTypeInChain(SourceFile file, ExpressionSyntax? receiver)
    {
        for (var current = receiver; current is not null;)
        {
            if (current is InvocationExpressionSyntax call)
            {
                if (SyntaxIndex.NameOf(call.Expression) is "AddOptions" or "AddOptionsWithValidateOnStart" && TypeArgument(file, call.Expression) is { } type)
                {
                    return type;
                }

                current = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
            }
            else
            {
                current = (current as MemberAccessExpressionSyntax)?.Expression;
            }
        }

        return null;
    }

    private static ITypeSymbol? TypeArgument(SourceFile file, ExpressionSyntax called)
    {
        var name = called is MemberAccessExpressionSyntax access ? access.Name : called;
        return name is GenericNameSyntax { TypeArgumentList.Arguments: [var type, ..] } && file.Model.GetTypeInfo(type).Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } symbol
            ? symbol : null;
    }
}
