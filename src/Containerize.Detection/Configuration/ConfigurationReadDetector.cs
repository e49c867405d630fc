using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Configuration;

/// <summary>Configuration keys and environment variables that code reads.</summary>
public sealed class ConfigurationReadDetector : Detector
{
    private static readonly string[] Calls = ["GetConnectionString", "GetValue", "GetRequiredValue"];

    /// <inheritdoc/>
    public override string Id => "configuration-read";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["GetConnectionString", "GetValue", "GetRequiredValue", "GetEnvironmentVariable", "*onfiguration", "config", "_config", "Config"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var access in file.Syntax.ElementAccesses)
        {
            Report(file, facts, access);
        }

        foreach (var call in file.Syntax.Calls([.. Calls, "GetEnvironmentVariable"]))
        {
            Report(file, facts, call);
        }
    }

    private static void Report(SourceFile file, FactSink facts, ExpressionSyntax read)
    {
        // An assignment writes the key, it does not read it.
        if (read.Parent is AssignmentExpressionSyntax assignment && assignment.Left == read)
        {
            return;
        }

        var outer = read.Parent is BinaryExpressionSyntax { OperatorToken.ValueText: "??" } either && either.Left == read ? (ExpressionSyntax)either : read;
        if (IsForTheCaller(read))
        {
            return;
        }

        var throws = (outer as BinaryExpressionSyntax)?.Right is ThrowExpressionSyntax
            || read.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax guard } && SyntaxIndex.NameOf(guard.Expression).StartsWith("ThrowIf", StringComparison.Ordinal)
            || read is InvocationExpressionSyntax call && SyntaxIndex.NameOf(call.Expression) == "GetRequiredValue";
        switch (file.Values.Read(outer))
        {
            case ConfigurationText key:
                facts.Add(read, "configuration key", (evidence, scope) => new ConfigurationReadFact(evidence, scope, key.Key, throws, key.Default, TypeOf(read)));
                break;
            case EnvironmentText variable:
                facts.Add(read, "environment variable", (evidence, scope) => new ConfigurationReadFact(evidence, scope, new LiteralText(variable.Name.Replace("__", ":")), throws, variable.Default, "string"));
                break;
        }
    }

    // An extension of the solution's own by a name that is read where it is called: there the section is known that it reads from, here it is not.
    private static bool IsForTheCaller(ExpressionSyntax read) =>
        read.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault() is { ParameterList.Parameters: [{ } receiver, ..] } method
        && ParameterReader.IsOfExtension(method.ParameterList)
        && Calls.Contains(method.Identifier.ValueText, StringComparer.Ordinal)
        && SyntaxIndex.NameOf(receiver.Type) is "IConfiguration" or "IConfigurationSection" or "IConfigurationManager" or "IConfigurationRoot";

    private static string TypeOf(ExpressionSyntax read) =>
        read is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax { TypeArgumentList.Arguments: [var type, ..] } } } ? type.ToString() : "string";
}
