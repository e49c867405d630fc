using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Configuration;

/// <summary>Configuration keys and environment variables that code reads.</summary>
public sealed class ConfigurationReadDetector : Detector
{
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

        foreach (var call in file.Syntax.Calls("GetConnectionString", "GetValue", "GetRequiredValue", "GetEnvironmentVariable"))
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
        var throws = (outer as BinaryExpressionSyntax)?.Right is ThrowExpressionSyntax || read.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax guard } && SyntaxIndex.NameOf(guard.Expression).StartsWith("ThrowIf", StringComparison.Ordinal);
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

    private static string TypeOf(ExpressionSyntax read) =>
        read is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax { TypeArgumentList.Arguments: [var type, ..] } } } ? type.ToString() : "string";
}
