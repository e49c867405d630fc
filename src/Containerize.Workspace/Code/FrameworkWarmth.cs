using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Workspace.Code;

/// <summary>
/// Binds a few lines against the framework as soon as it is known that code will be bound: reading the framework's metadata takes as long as binding a project, and compilations
/// share what was read while one of them lives.
/// </summary>
internal static class FrameworkWarmth
{
    private const string Code = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        class Program
        {
            static void Main(string[] args)
            {
                var builder = WebApplication.CreateBuilder(args);
                builder.Services.AddHttpClient("client", client => client.BaseAddress = new System.Uri(builder.Configuration["Address"]));
            }
        }
        """;

    private static readonly Lazy<Task<CSharpCompilation>> Bound = new(() => Task.Run(Bind));

    /// <summary>Begins, once in a process; nobody need wait for the end.</summary>
    public static void Begin() => _ = Bound.Value;

    private static CSharpCompilation Bind()
    {
        var tree = CSharpSyntaxTree.ParseText(Code);
        var compilation = CSharpCompilation.Create("Warmth", [tree], FrameworkReferences.All.Values, CompilationFactory.Options);
        var model = compilation.GetSemanticModel(tree);
        foreach (var call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()) _ = model.GetSymbolInfo(call);
        return compilation;
    }
}
