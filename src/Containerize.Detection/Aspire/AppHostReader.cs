using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Aspire;

/// <summary>
/// Follows an AppHost's statements in their order, as far as resources, texts and lists of texts go: variables, fluent chains, methods of its own project, loops over known
/// lists. Of a condition that is not known both branches are followed. A value is a text, a truth value, the application, a resource, or an array of values; null when it is not known.
/// </summary>
internal sealed class AppHostReader
{
    private const int DepthLimit = 24;
    private const int StepLimit = 20_000;
    private readonly SourceFile _file;
    private readonly AppHostCalls _calls;
    private readonly AppHostMethods _methods;
    private SyntaxNode? _site;
    private int _steps;

    /// <summary>Prepares a reader.</summary>
    /// <param name="file">The file that builds the application.</param>
    /// <param name="facts">Takes the facts.</param>
    public AppHostReader(SourceFile file, FactSink facts)
    {
        _file = file;
        _methods = new AppHostMethods(file);
        _calls = new AppHostCalls(facts);
    }

    /// <summary>Follows statements.</summary>
    /// <param name="statements">The statements, in order.</param>
    public void Read(IEnumerable<StatementSyntax> statements)
    {
        var scope = new AppHostScope();
        foreach (var statement in statements)
        {
            Follow(statement, scope, 0);
        }
    }

    private void Follow(StatementSyntax? statement, AppHostScope scope, int depth)
    {
        if (statement is null || scope.HasReturned || depth > DepthLimit || ++_steps > StepLimit)
        {
            return;
        }

        switch (statement)
        {
            case LocalDeclarationStatementSyntax local:
                foreach (var variable in local.Declaration.Variables)
                {
                    scope[variable.Identifier.ValueText] = Value(variable.Initializer?.Value, scope, depth);
                }

                break;
            case ExpressionStatementSyntax expression:
                Value(expression.Expression, scope, depth);
                break;
            case ReturnStatementSyntax done:
                scope.Return(Value(done.Expression, scope, depth));
                break;
            case BlockSyntax block:
                foreach (var inner in block.Statements)
                {
                    Follow(inner, scope, depth + 1);
                }

                break;
            case IfStatementSyntax choice:
                var holds = Value(choice.Condition, scope, depth) as bool?;
                Branch(holds == false ? null : choice.Statement, scope, depth);
                Branch(holds == true ? null : choice.Else?.Statement, scope, depth);
                break;
            case ForEachStatementSyntax loop when Value(loop.Expression, scope, depth) is object?[] items:
                foreach (var item in items)
                {
                    scope[loop.Identifier.ValueText] = item;
                    Follow(loop.Statement, scope, depth + 1);
                }

                break;
            case UsingStatementSyntax use:
                Follow(use.Statement, scope, depth + 1);
                break;
            case TryStatementSyntax attempt:
                Follow(attempt.Block, scope, depth + 1);
                break;
        }
    }

    // A branch that may not be taken does not end what follows it.
    private void Branch(StatementSyntax? statement, AppHostScope scope, int depth)
    {
        Follow(statement, scope, depth + 1);
        scope.HasReturned = false;
    }

    private object? Value(ExpressionSyntax? expression, AppHostScope scope, int depth)
    {
        if (expression is null || depth > DepthLimit || ++_steps > StepLimit)
        {
            return null;
        }

        switch (expression)
        {
            case LiteralExpressionSyntax { Token.Value: string or bool or int } literal:
                return literal.Token.Value is bool truth ? truth : literal.Token.ValueText;
            case ParenthesizedExpressionSyntax inner:
                return Value(inner.Expression, scope, depth + 1);
            case AwaitExpressionSyntax wait:
                return Value(wait.Expression, scope, depth + 1);
            case CastExpressionSyntax cast:
                return Value(cast.Expression, scope, depth + 1);
            case PostfixUnaryExpressionSyntax forgiving:
                return Value(forgiving.Operand, scope, depth + 1);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } inverse:
                return Value(inverse.Operand, scope, depth + 1) is bool known ? !known : null;
            case InterpolatedStringExpressionSyntax text:
                return Joined(text.Contents.Select(c => c is InterpolationSyntax hole ? Value(hole.Expression, scope, depth + 1) : ((InterpolatedStringTextSyntax)c).TextToken.ValueText));
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                return Joined([Value(sum.Left, scope, depth + 1), Value(sum.Right, scope, depth + 1)]);
            case ConditionalExpressionSyntax choice:
                return Value(choice.Condition, scope, depth + 1) switch
                {
                    true => Value(choice.WhenTrue, scope, depth + 1),
                    false => Value(choice.WhenFalse, scope, depth + 1),
                    _ => Value(choice.WhenTrue, scope, depth + 1) ?? Value(choice.WhenFalse, scope, depth + 1),
                };
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment:
                return scope[name.Identifier.ValueText] = Value(assignment.Right, scope, depth + 1);
            case ArrayCreationExpressionSyntax { Initializer: { } items }:
                return items.Expressions.Select(i => Value(i, scope, depth + 1)).ToArray();
            case ImplicitArrayCreationExpressionSyntax array:
                return array.Initializer.Expressions.Select(i => Value(i, scope, depth + 1)).ToArray();
            case CollectionExpressionSyntax collection:
                return collection.Elements.OfType<ExpressionElementSyntax>().Select(i => Value(i.Expression, scope, depth + 1)).ToArray();
            case IdentifierNameSyntax name when scope.Has(name.Identifier.ValueText):
                return scope[name.Identifier.ValueText];
            case MemberAccessExpressionSyntax access when Value(access.Expression, scope, depth + 1) is AppHostResource resource:
                return resource;
            case InvocationExpressionSyntax call:
                return Call(call, scope, depth);
            default:
                return _file.Tree == expression.SyntaxTree && _file.Values.Read(expression) is Model.LiteralText constant ? constant.Text : null;
        }
    }

    private object? Call(InvocationExpressionSyntax call, AppHostScope scope, int depth)
    {
        var receiver = call.Expression is MemberAccessExpressionSyntax access ? Value(access.Expression, scope, depth + 1) : null;
        var arguments = call.ArgumentList.Arguments.Select(a => new AppHostArgument(a.NameColon?.Name.Identifier.ValueText ?? "", Value(a.Expression, scope, depth + 1))).ToArray();
        var name = SyntaxIndex.NameOf(call.Expression);
        if (name == "nameof")
        {
            return SyntaxIndex.NameOf(call.ArgumentList.Arguments.FirstOrDefault()?.Expression);
        }

        if (name == "CreateBuilder" && call.Expression is MemberAccessExpressionSyntax { Expression: var type } && SyntaxIndex.NameOf(type) == "DistributedApplication")
        {
            return AppHostCalls.Application;
        }

        return _methods.Find(name, arguments.Length) is { } own
            ? Enter(own, call, receiver, arguments, depth)
            : _calls.Take(call, _site, receiver, arguments);
    }

    // What a method of the AppHost's own does is evidence where it is called.
    private object? Enter(SyntaxNode method, InvocationExpressionSyntax call, object? receiver, AppHostArgument[] arguments, int depth)
    {
        var scope = new AppHostScope();
        var parameters = AppHostMethods.Parameters(method);
        var first = AppHostMethods.IsExtension(method) ? 1 : 0;
        if (first == 1)
        {
            scope[parameters[0].Identifier.ValueText] = receiver;
        }

        for (var i = first; i < parameters.Count; i++)
        {
            var named = arguments.FirstOrDefault(a => a.Name == parameters[i].Identifier.ValueText);
            scope[parameters[i].Identifier.ValueText] = named is not null ? named.Value : i - first < arguments.Length ? arguments[i - first].Value : Value(parameters[i].Default?.Value, scope, depth + 1);
        }

        var outer = _site;
        _site ??= call;
        var (body, arrow) = method is MethodDeclarationSyntax declared ? (declared.Body, declared.ExpressionBody) : (((LocalFunctionStatementSyntax)method).Body, ((LocalFunctionStatementSyntax)method).ExpressionBody);
        Follow(body, scope, depth + 1);
        var result = arrow is null ? scope.Returned : Value(arrow.Expression, scope, depth + 1);
        _site = outer;
        return result;
    }

    private static string? Joined(IEnumerable<object?> parts)
    {
        var texts = parts.Select(p => p is AppHostResource { IsEndpoint: true } endpoint ? endpoint.Address : p as string).ToArray();
        return texts.Any(t => t is null) ? null : string.Concat(texts);
    }
}
