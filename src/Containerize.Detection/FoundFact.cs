using Containerize.Model;
using Microsoft.CodeAnalysis;

namespace Containerize.Detection;

/// <summary>A fact with the syntax that says it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Node">The syntax.</param>
public sealed record FoundFact(Fact Fact, SyntaxNode Node);
