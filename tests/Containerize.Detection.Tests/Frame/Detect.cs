using System.Text.RegularExpressions;
using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Containerize.Detection.Tests;

/// <summary>
/// Runs every detector over snippets. They are compiled against the reference packs of the SDK alone, as an unrestored checkout is:
/// names of packages do not bind, unless a test declares a stand-in for the package.
/// </summary>
internal sealed class Detect
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);
    private readonly List<SyntaxTree> _trees = [];
    private readonly List<(string Code, string Assembly)> _packages = [];
    private readonly List<string> _projects = [];
    private bool _withAspNetCore = true;
    private DetectionResult? _result;

    private Detect(string code) => And(code, "Program.cs");

    /// <summary>Starts with one file.</summary>
    public static Detect In(string code) => new(code);

    /// <summary>Starts with statements in a method that has <c>builder</c>, <c>services</c> and <c>configuration</c> at hand.</summary>
    public static Detect InSetup(string statements, string usings = "") => new($$"""
        {{usings}}
        static class Setup
        {
            static void Add(WebApplicationBuilder builder, IServiceCollection services, IConfiguration configuration)
            {
                {{statements}}
            }
        }
        """);

    /// <summary>Adds another file of the project.</summary>
    public Detect And(string code, string path = "Other.cs")
    {
        _trees.Add(CSharpSyntaxTree.ParseText(code, Options, path));
        return this;
    }

    /// <summary>Adds a stand-in for a package, so that its names bind.</summary>
    public Detect WithPackage(string declarations, string assembly = "")
    {
        _packages.Add((declarations, assembly));
        return this;
    }

    /// <summary>Adds a referenced project of the same solution.</summary>
    public Detect WithProject(string code)
    {
        _projects.Add(code);
        return this;
    }

    /// <summary>Leaves ASP.NET Core out, as in a class library whose packages are not restored.</summary>
    public Detect WithoutAspNetCore()
    {
        _withAspNetCore = false;
        return this;
    }

    /// <summary>All facts.</summary>
    public IReadOnlyList<Fact> Facts => [.. Result.Facts];

    /// <summary>Who mentions whom.</summary>
    public IReadOnlyList<ScopeMentions> Mentions => [.. Result.Mentions];

    /// <summary>The facts of one type.</summary>
    public IReadOnlyList<T> All<T>()
        where T : Fact => [.. Facts.OfType<T>()];

    /// <summary>The only fact of a type.</summary>
    public T Only<T>()
        where T : Fact => Assert.Single(All<T>());

    /// <summary>The servers that were seen.</summary>
    public IReadOnlyList<ServerFact> Servers(string type) => [.. All<ServerFact>().Where(s => s.ServerType == type)];

    /// <summary>The only server that was seen.</summary>
    public ServerFact Server(string type)
    {
        var server = Assert.Single(All<ServerFact>());
        Assert.Equal(type, server.ServerType);
        return server;
    }

    private DetectionResult Result => _result ??= Run();

    private DetectionResult Run()
    {
        var references = ReferencePacks.Of(_withAspNetCore).ToList();
        var usings = CSharpSyntaxTree.ParseText(_withAspNetCore ? ImplicitUsings : "global using System;", Options, "obj/Usings.g.cs");
        references.AddRange(_packages.Select((p, i) => Emit(p.Code, p.Assembly.Length > 0 ? p.Assembly : "Package" + i, references)).ToArray());
        var projects = _projects.Select((p, i) => Compile([CSharpSyntaxTree.ParseText(p, Options, $"Library{i}/Code.cs"), usings], "Library" + i, references)).ToArray();
        references.AddRange(projects.Select(p => p.ToMetadataReference()));
        var compilation = Compile([.. _trees, usings], "Code", references);
        var names = SolutionNames.Collect([.. _trees, .. projects.SelectMany(p => p.SyntaxTrees)], CancellationToken.None);
        var result = ProjectDetection.Run(compilation, _trees, names, CancellationToken.None);
        Assert.All(result.Facts.Where(f => f is not (InvocationFact or MemberSetFact)), AssertTriggered);
        return result;
    }

    // A file in which a detector sees something must hold a trigger word, or the command line never parses it.
    private void AssertTriggered(Fact fact)
    {
        var text = _trees.Single(t => t.FilePath == fact.Evidence.File).ToString();
        var isTriggered = DetectorCatalogue.All.SelectMany(d => d.TriggerWords)
            .Any(w => w.All(c => char.IsLetterOrDigit(c) || c == '_') ? Regex.IsMatch(text, $@"(?<!\w){w}(?!\w)") : text.Contains(w.TrimStart('*'), StringComparison.Ordinal));
        Assert.True(isTriggered, $"no trigger word stands in the file of {fact}");
    }

    private static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees, string name, IEnumerable<MetadataReference> references) =>
        CSharpCompilation.Create(name, trees, references, new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    private static PortableExecutableReference Emit(string code, string name, IEnumerable<MetadataReference> references)
    {
        using var stream = new MemoryStream();
        var compilation = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(code, Options)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
