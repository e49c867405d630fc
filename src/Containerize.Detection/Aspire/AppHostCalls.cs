using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Aspire;

/// <summary>What calls of Aspire's own methods say; every other call on a resource yields the resource again, as a fluent chain does.</summary>
/// <param name="facts">Takes the facts.</param>
internal sealed class AppHostCalls(FactSink facts)
{
    /// <summary>What stands for the application itself, on which resources are added.</summary>
    public static readonly object Application = new();

    /// <summary>Takes a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="site">Where it counts as seen when it stands in a method of the AppHost's own; null for the call itself.</param>
    /// <param name="target">The application or the resource that it is made on; null when it is made on something else.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>What the call yields.</returns>
    public object? Take(InvocationExpressionSyntax call, SyntaxNode? site, object? target, AppHostArgument[] arguments)
    {
        var name = SyntaxIndex.NameOf(call.Expression);
        var node = site ?? (SyntaxNode?)(call.Expression as MemberAccessExpressionSyntax)?.Name ?? call;
        var first = AppHostArgument.At(arguments, 0, "name");
        var receiver = target as AppHostResource;
        if ((receiver is not null || target == Application) && name.Length > 3 && name.StartsWith("Add", StringComparison.Ordinal) && first is { Value: string { Length: > 0 } resource })
        {
            return Add(node, call, name, resource, receiver, arguments);
        }

        if (receiver is null)
        {
            // ReferenceExpression.Create($"..."): the text.
            return name == "Create" ? first?.Value : null;
        }

        if (name == "GetEndpoint")
        {
            return receiver with { IsEndpoint = true };
        }

        switch (name)
        {
            case "WithReference" or "WaitFor" or "WaitForStart" or "WaitForCompletion" when AppHostArgument.At(arguments, 0, "source", "dependency")?.Value is AppHostResource other:
                Say(node, receiver, name, AppHostArgument.At(arguments, 1, "connectionName")?.Value as string ?? "", other.Name);
                break;
            case "WithEnvironment" when first is { Value: string key } && AppHostArgument.At(arguments, 1, "value")?.Text is { } value:
                Say(node, receiver, name, key, value);
                break;
            case "WithExternalHttpEndpoints":
                Say(node, receiver, name, "", "");
                break;
            case "WithReplicas":
                Say(node, receiver, name, "", AppHostArgument.At(arguments, 0, "replicas")?.Text ?? "");
                break;
            case "WithHttpHealthCheck":
                Say(node, receiver, name, "", AppHostArgument.At(arguments, 0, "path")?.Text ?? "/");
                break;
            case "WithHttpEndpoint" or "WithHttpsEndpoint" or "WithEndpoint":
                Say(node, receiver, name, AppHostArgument.At(arguments, 1, "targetPort")?.Text ?? "", "");
                break;
        }

        return receiver with { IsEndpoint = false };
    }

    private AppHostResource Add(SyntaxNode node, InvocationExpressionSyntax call, string name, string resource, AppHostResource? parent, AppHostArgument[] arguments)
    {
        var generic = call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax { TypeArgumentList.Arguments: [var project, ..] } } ? SyntaxIndex.NameOf(project) : "";
        var target = generic.Length > 0 ? generic : name is "AddProject" or "AddContainer" or "AddDatabase" ? AppHostArgument.At(arguments, 1, "projectPath", "image", "databaseName")?.Text ?? "" : "";
        facts.Add(node, $"{name} {resource}", (evidence, scope) => new AspireResourceFact(evidence, scope, resource, name, parent?.Name ?? "", target));
        return new AppHostResource(resource);
    }

    private void Say(SyntaxNode node, AppHostResource resource, string setting, string key, string value) =>
        facts.Add(node, $"{resource.Name}: {setting}", (evidence, scope) => new AspireSettingFact(evidence, scope, resource.Name, setting, key, value));
}
