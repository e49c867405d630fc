using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>
/// Sees clients of one type of server by the calls and constructions that set them up. A detector for a server is its list of those:
/// what the code does counts, a package that is only referenced does not.
/// </summary>
/// <param name="id">The detector's id.</param>
/// <param name="serverType">One of <see cref="ServerTypes"/>.</param>
/// <param name="kind">What the server is used as.</param>
/// <param name="calls">The ways to set a client up.</param>
public abstract class ServerClientDetector(string id, string serverType, ConnectionKind kind, params ClientCall[] calls) : Detector
{
    /// <inheritdoc/>
    public override string Id { get; } = id;

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = calls.Select(c => c.Receiver.Length > 0 ? c.Receiver : c.Name).Distinct(StringComparer.Ordinal).ToArray();

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        // An Aspire host describes servers with methods of the same names; it is no client of them.
        if (file.Syntax.Calls("CreateBuilder").Any(c => c.Expression is MemberAccessExpressionSyntax access && SyntaxIndex.NameOf(access.Expression) == "DistributedApplication"))
        {
            return;
        }

        foreach (var call in calls)
        {
            IEnumerable<SyntaxNode> nodes = call.IsCreation ? file.Syntax.Creations(call.Name) : file.Syntax.Calls(call.Name);
            foreach (var node in nodes)
            {
                if (Applies(file, call, node))
                {
                    Report(file, facts, call, node);
                }
            }
        }
    }

    /// <summary>What the client is used as here; the detector's own kind unless a subclass knows better.</summary>
    /// <param name="file">The file.</param>
    /// <param name="node">The call or construction.</param>
    protected virtual ConnectionKind KindOf(SourceFile file, SyntaxNode node) => kind;

    /// <summary>The database, queue, topic or container that code names.</summary>
    /// <param name="file">The file.</param>
    /// <param name="node">The call or construction.</param>
    protected virtual string TargetOf(SourceFile file, SyntaxNode node) => "";

    /// <summary>Whether an address means a server or file at all; an in-memory database is neither.</summary>
    /// <param name="address">The address.</param>
    protected virtual bool Counts(TextValue address) => true;

    private static bool Applies(SourceFile file, ClientCall call, SyntaxNode node)
    {
        if (call.Receiver.Length > 0 && (node as InvocationExpressionSyntax)?.Expression is not MemberAccessExpressionSyntax { Expression: var receiver }
            || (call.Receiver.Length > 0 && SyntaxIndex.NameOf(((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)node).Expression).Expression) != call.Receiver))
        {
            return false;
        }

        // Factories for design-time tools never run in the process itself.
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.BaseList?.Types.Any(b => SyntaxIndex.NameOf(b.Type) == "IDesignTimeDbContextFactory") == true)
        {
            return false;
        }

        if (call.TypeArgument.Length > 0 && TypeArgumentOf(node) != call.TypeArgument)
        {
            return false;
        }

        // A method of the solution's own with the same name is followed by inference, not taken for the library's.
        return !file.IsOwn(node) && (call.Namespaces.Count == 0 || file.MayBeFrom(node, [.. call.Namespaces]));
    }

    private void Report(SourceFile file, FactSink facts, ClientCall call, SyntaxNode node)
    {
        var address = AddressReader.Read(file, call, node);
        if (!Counts(address))
        {
            return;
        }

        // A server that only an environment variable names may not be there at all.
        var confidence = call.Fallback is EnvironmentText && address == call.Fallback ? Confidence.Guess : Confidence.Certain;
        var usedAs = call.Kind ?? KindOf(file, node);
        var target = call.Target >= 0 && file.Values.Argument(ArgumentsOf(node), call.Target) is LiteralText named ? named.Text : TargetOf(file, node);
        facts.Add(node, $"{call.Client}: {call.Name}", (evidence, scope) => new ServerFact(evidence, scope, serverType, usedAs, address, call.Client, target, call.Form), confidence);
        foreach (var (member, value) in AddressReader.Parts(file, call, node))
        {
            facts.Add(member, $"{call.Client}: {call.PartMembers[SyntaxIndex.NameOf(member.Left)]}", (evidence, scope) => new ServerPartFact(evidence, scope, serverType, call.PartMembers[SyntaxIndex.NameOf(member.Left)], value));
        }
    }

    private static ArgumentListSyntax? ArgumentsOf(SyntaxNode node) =>
        node is InvocationExpressionSyntax call ? call.ArgumentList : (node as BaseObjectCreationExpressionSyntax)?.ArgumentList;

    private static string TypeArgumentOf(SyntaxNode node)
    {
        var called = (node as InvocationExpressionSyntax)?.Expression;
        var name = called is MemberAccessExpressionSyntax access ? access.Name : called;
        return name is GenericNameSyntax { TypeArgumentList.Arguments: [var type, ..] } ? SyntaxIndex.NameOf(type) : "";
    }
}
