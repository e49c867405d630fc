using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Containerize.Analyzers.Tests;

/// <summary>Runs the analyzers as the compiler does.</summary>
internal static class Analyze
{
    private const string Implied = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private const string ImpliedByWeb = """
        global using System.Net.Http.Json; global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    /// <summary>The compilation of a project with the code as its first tree.</summary>
    public static CSharpCompilation Compile(string code, Given given)
    {
        var references = given.HasWeb ? ReferencePacks.All : ReferencePacks.Runtime;
        var trees = given.More.Select((text, i) => CSharpSyntaxTree.ParseText(text, Parsing, $"/src/Shop/More{i}.cs"))
            .Prepend(CSharpSyntaxTree.ParseText(code, Parsing, given.Path))
            .Append(CSharpSyntaxTree.ParseText(given.HasWeb ? Implied + ImpliedByWeb : Implied, Parsing, "/src/Shop/obj/Shop.GlobalUsings.g.cs"));
        return CSharpCompilation.Create("Shop", trees, references, new CSharpCompilationOptions(given.Output, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
    }

    /// <summary>What the analyzers report, and nothing that failed in them.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(CSharpCompilation compilation, Given given)
    {
        var analyzed = compilation.WithAnalyzers([new CodeAnalyzer(), new FileAnalyzer()], BuildOptions.Of(given));
        var found = await analyzed.GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>Code that does not compile says nothing about what rules see in code that does.</summary>
    public static void Compiles(CSharpCompilation compilation) =>
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));
}
