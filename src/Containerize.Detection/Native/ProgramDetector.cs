using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Native;

/// <summary>Other programs that code starts: <c>Process.Start</c>, <c>ProcessStartInfo</c>, CliWrap, and libraries that are a face of ffmpeg.</summary>
public sealed class ProgramDetector : Detector
{
    // Programs of Windows and of a desktop; the dotnet host is in every image that needs it.
    private static readonly string[] NotInContainers = ["cmd", "powershell", "pwsh", "explorer", "notepad", "rundll32", "open", "xdg-open", "dotnet", "where", "which"];

    /// <inheritdoc/>
    public override string Id => "program";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["ProcessStartInfo", "Process.Start", "StartInfo", "Cli.Wrap", "FFMpegArguments", "FFProbe", "FFmpeg"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("Start").Where(c => Receiver(c) == "Process" && !file.BindsToSource(c)))
        {
            Report(file, facts, call, call.ArgumentList.Arguments.FirstOrDefault()?.Expression);
        }

        foreach (var call in file.Syntax.Calls("Wrap").Where(c => Receiver(c) == "Cli" && file.UsesAny("CliWrap")))
        {
            Report(file, facts, call, call.ArgumentList.Arguments.FirstOrDefault()?.Expression);
        }

        foreach (var creation in file.Syntax.Creations("ProcessStartInfo"))
        {
            var named = creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(a => SyntaxIndex.NameOf(a.Left) == "FileName");
            Report(file, facts, creation, named?.Right ?? creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression);
        }

        foreach (var assignment in file.Syntax.Assignments("FileName").Where(IsOfStartInfo))
        {
            Report(file, facts, assignment, assignment.Right);
        }

        foreach (var call in file.Syntax.Calls("FromFileInput", "FromPipeInput", "FromUrlInput", "Analyse", "AnalyseAsync").Where(c => file.UsesAny("FFMpegCore")))
        {
            Add(facts, call, "ffmpeg");
        }

        foreach (var call in file.Syntax.Calls("New", "GetMediaInfo").Where(c => file.UsesAny("Xabe.FFmpeg") && c.Expression.ToString().StartsWith("FFmpeg.", StringComparison.Ordinal)))
        {
            Add(facts, call, "ffmpeg");
        }
    }

    private static string Receiver(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax access ? SyntaxIndex.NameOf(access.Expression) : "";

    private static bool IsOfStartInfo(AssignmentExpressionSyntax assignment) => assignment.Left is MemberAccessExpressionSyntax access
        ? SyntaxIndex.NameOf(access.Expression).EndsWith("StartInfo", StringComparison.OrdinalIgnoreCase)
        : assignment.Parent is InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: var outer } } && SyntaxIndex.NameOf(outer) == "StartInfo";

    private static void Report(SourceFile file, FactSink facts, SyntaxNode node, ExpressionSyntax? name)
    {
        if (name is not null && file.Values.Read(name) is LiteralText { Text: var text } && ProgramOf(text) is { } program)
        {
            Add(facts, node, program);
        }
    }

    private static void Add(FactSink facts, SyntaxNode node, string program) =>
        facts.Add(node, "starts " + program, (evidence, scope) => new FeatureFact(evidence, scope, Features.Program(program)));

    // A path that is relative is a program that the project brings; one with a drive or an ending of Windows runs there alone.
    private static string? ProgramOf(string text)
    {
        var name = text.StartsWith("/", StringComparison.Ordinal) ? text.Substring(text.LastIndexOf('/') + 1) : text;
        return name.Length is > 0 and <= 40 && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '+') && !NotInContainers.Contains(name.ToLowerInvariant()) ? name : null;
    }
}
