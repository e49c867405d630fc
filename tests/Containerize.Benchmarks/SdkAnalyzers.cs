using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Containerize.Benchmarks;

/// <summary>The analyzers that the SDK runs in every build.</summary>
internal static class SdkAnalyzers
{
    /// <summary>Loads them from the newest SDK.</summary>
    public static IEnumerable<DiagnosticAnalyzer> Load()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var sdk = Directory.GetDirectories(Path.Combine(root, "sdk"), "10.*").Order(StringComparer.Ordinal).Last();
        var folder = Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers");
        return new[] { "Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll" }
            .SelectMany(file => Assembly.LoadFrom(Path.Combine(folder, file)).GetTypes())
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
    }
}
