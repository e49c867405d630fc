using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Containerize.Analyzers.Engine;

/// <summary>What the build says of a project, and what its code as a whole mentions.</summary>
internal sealed class AnalyzedProject
{
    private static readonly string[] TestAssemblies =
        ["xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core", "Microsoft.TestPlatform.CoreUtilities", "BenchmarkDotNet"];

    private static readonly string[] ElsewhereAssemblies =
    [
        "PresentationFramework", "System.Windows.Forms", "Microsoft.Maui", "Microsoft.Maui.Controls", "Mono.Android", "Microsoft.iOS", "Xamarin.iOS", "Microsoft.WinUI", "Avalonia.Base",
        "Microsoft.AspNetCore.Components.WebAssembly", "Aspire.Hosting", "UnityEngine",
    ];

    private static readonly string[] ElsewhereProperties = ["UseWPF", "UseWindowsForms", "UseMaui", "IsAspireHost", "UsingMicrosoftNETSdkBlazorWebAssembly", "IsRoslynComponent", "IsTestProject"];

    private readonly AnalyzerConfigOptions _options;
    private readonly HashSet<string> _references;
    private readonly ConcurrentDictionary<string, bool> _mentions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<(SourceFile File, SyntaxNode Node)>> _calls = new(StringComparer.Ordinal);
    private readonly Lazy<string[]> _globalUsings;

    /// <summary>Takes up a project.</summary>
    /// <param name="compilation">Its compilation.</param>
    /// <param name="options">What the build passes to analyzers.</param>
    public AnalyzedProject(Compilation compilation, AnalyzerOptions options)
    {
        Compilation = compilation;
        AdditionalFiles = options.AdditionalFiles;
        _options = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        _references = new HashSet<string>(compilation.ReferencedAssemblyNames.Select(name => name.Name), StringComparer.OrdinalIgnoreCase);
        _globalUsings = new Lazy<string[]>(ReadGlobalUsings);
        Names = SolutionNames.Of(compilation);
        RunsInContainer = Property("ContainerizeAnalysis") is not "false" && !ElsewhereProperties.Any(IsSet) && !TestAssemblies.Any(_references.Contains) && !ElsewhereAssemblies.Any(_references.Contains)
            && Property("TargetPlatformIdentifier") is "" or "none";
    }

    /// <summary>Its compilation.</summary>
    public Compilation Compilation { get; }

    /// <summary>Its files that are no code.</summary>
    public ImmutableArray<AdditionalText> AdditionalFiles { get; }

    /// <summary>What its code declares.</summary>
    public SolutionNames Names { get; }

    /// <summary>The namespaces that its global usings bring in.</summary>
    public IEnumerable<string> GlobalUsings => _globalUsings.Value;

    /// <summary>Whether what it yields may run in a Linux container: no tests, no desktop or mobile program, no code of a browser.</summary>
    public bool RunsInContainer { get; }

    /// <summary>Whether it yields a program.</summary>
    public bool IsProgram => Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;

    /// <summary>Whether ASP.NET Core is among its references. The command line compiles every project against it and says which have it.</summary>
    public bool IsWeb => Property("ContainerizeUsesAspNetCore") is not "false" && (References("Microsoft.AspNetCore") || References("Microsoft.AspNetCore.Http.Abstractions"));

    /// <summary>Whether code in it may run inside a host: a program that serves, or a library for one.</summary>
    public bool IsHosted => References("Microsoft.Extensions.Hosting.Abstractions") || References("Microsoft.Extensions.Hosting");

    /// <summary>Whether a program of it builds a host and runs it.</summary>
    public bool RunsHost => IsProgram && IsHosted && Mentions("WebApplication", "CreateApplicationBuilder", "CreateDefaultBuilder", "HostBuilder", "WebHost", "AddHostedService", "BackgroundService");

    /// <summary>Whether there is no culture data in the program.</summary>
    public bool IsInvariant => IsSet("InvariantGlobalization");

    /// <summary>Whether an assembly is among its references.</summary>
    /// <param name="assembly">The simple name.</param>
    public bool References(string assembly) => _references.Contains(assembly);

    /// <summary>The value of an MSBuild property that the build passes on; empty where it has none.</summary>
    /// <param name="name">The property's name.</param>
    public string Property(string name) => _options.TryGetValue("build_property." + name, out var value) ? value.Trim().ToLowerInvariant() is "true" or "false" ? value.Trim().ToLowerInvariant() : value.Trim() : "";

    /// <summary>Whether any file mentions one of the words: then somebody has thought of it, here or there, and a rule about its absence is silent.</summary>
    /// <param name="words">Words as they stand in code, compared ordinally, anywhere in the text.</param>
    public bool Mentions(params string[] words)
    {
        foreach (var word in words)
        {
            if (_mentions.GetOrAdd(word, IsMentioned))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a file beside the code that is read as configuration mentions a word, whatever its case.</summary>
    /// <param name="word">The word.</param>
    public bool IsConfigured(string word) =>
        AdditionalFiles.Any(file => file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && file.GetText()?.ToString().IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The calls of a method by its name, with the file of each. Only files whose text holds the name are looked into.</summary>
    /// <param name="method">The simple name.</param>
    public IReadOnlyList<(SourceFile File, SyntaxNode Node)> CallsOf(string method) => _calls.GetOrAdd(method, name =>
    [
        .. from tree in Compilation.SyntaxTrees
           where tree.GetText().ToString().IndexOf(name, StringComparison.Ordinal) >= 0
           let calls = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => SyntaxIndex.NameOf(call.Expression) == name).ToArray()
           where calls.Length > 0
           let file = FileOf(tree)
           from call in calls
           select (file, (SyntaxNode)call),
    ]);

    // Conditions on the environment are read by their syntax alone.
    private SourceFile FileOf(SyntaxTree tree) => new(tree.FilePath, tree, () => throw new InvalidOperationException($"nothing is bound in {tree.FilePath}"), Names, GlobalUsings);

    private bool IsSet(string property) => Property(property) == "true";

    private bool IsMentioned(string word) => Compilation.SyntaxTrees.Any(tree => tree.GetText().ToString().IndexOf(word, StringComparison.Ordinal) >= 0);

    private string[] ReadGlobalUsings() =>
    [
        .. Compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot() is CompilationUnitSyntax unit ? unit.Usings : [])
            .Where(directive => directive.GlobalKeyword.RawKind != 0 && directive.Alias is null && directive.StaticKeyword.RawKind == 0)
            .Select(directive => directive.Name?.ToString().Replace("global::", "") ?? "")
            .Distinct(StringComparer.Ordinal),
    ];
}
