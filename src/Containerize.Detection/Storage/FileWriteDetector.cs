using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Storage;

/// <summary>Paths that code writes to: files, folders, data-protection keys and log files.</summary>
public sealed class FileWriteDetector : Detector
{
    private static readonly string[] FileMethods =
    [
        "WriteAllText", "WriteAllTextAsync", "WriteAllBytes", "WriteAllBytesAsync", "WriteAllLines", "WriteAllLinesAsync",
        "AppendAllText", "AppendAllTextAsync", "AppendAllLines", "AppendAllLinesAsync", "AppendText", "CreateText", "Create", "OpenWrite",
    ];

    /// <inheritdoc/>
    public override string Id => "file-write";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["CreateDirectory", "FileStream", "StreamWriter", "PersistKeysToFileSystem", "WriteTo", "File.Copy", "File.Move", .. FileMethods.Select(m => "File." + m)];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls(FileMethods).Where(c => ReceiverOf(c) == "File"))
        {
            Report(facts, call, "writes a file", file.Values.Argument(call.ArgumentList, 0, "path"));
        }

        foreach (var call in file.Syntax.Calls("Copy", "Move").Where(c => ReceiverOf(c) == "File"))
        {
            Report(facts, call, "writes a file", file.Values.Argument(call.ArgumentList, 1, "destFileName"));
        }

        foreach (var call in file.Syntax.Calls("CreateDirectory").Where(c => ReceiverOf(c) == "Directory"))
        {
            Report(facts, call, "makes a folder", file.Values.Argument(call.ArgumentList, 0, "path"));
        }

        foreach (var creation in file.Syntax.Creations("FileStream").Where(Writes))
        {
            Report(facts, creation, "writes a file", file.Values.Argument(creation.ArgumentList, 0, "path"));
        }

        foreach (var creation in file.Syntax.Creations("StreamWriter"))
        {
            // A writer over a stream writes where the stream does.
            if (file.Values.Argument(creation.ArgumentList, 0, "path") is LiteralText or JoinedText or ConfigurationText or OptionText or EnvironmentText)
            {
                Report(facts, creation, "writes a file", file.Values.Argument(creation.ArgumentList, 0, "path"));
            }
        }

        foreach (var call in file.Syntax.Calls("PersistKeysToFileSystem").Where(c => !file.IsOwn(c)))
        {
            var folder = call.ArgumentList.Arguments is [{ Expression: BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var path, ..] } }] ? file.Values.Read(path.Expression) : new UnknownText("");
            Report(facts, call, "keeps data-protection keys", folder);
        }

        foreach (var call in file.Syntax.Calls("File").Where(c => file.UsesAny("Serilog") && c.ArgumentList.Arguments.Count > 0 && !file.BindsToSource(c) && IsSink(c)))
        {
            Report(facts, call, "writes logs", PathOf(file, call));
        }
    }

    private static bool IsSink(InvocationExpressionSyntax call) => ReceiverOf(call) == "WriteTo" || call.Ancestors().OfType<InvocationExpressionSyntax>().Any(i => ReceiverOf(i) == "WriteTo");

    // The path is the first argument, or the second behind a formatter.
    private static TextValue PathOf(SourceFile file, InvocationExpressionSyntax call) =>
        file.Values.Argument(call.ArgumentList, 0, "path") is { } first and not UnknownText ? first : file.Values.Argument(call.ArgumentList, 1, "path") ?? new UnknownText("");

    private static bool Writes(BaseObjectCreationExpressionSyntax stream) =>
        stream.ArgumentList is { } arguments && arguments.Arguments.Skip(1).Any(a => a.Expression.ToString() is "FileMode.Create" or "FileMode.CreateNew" or "FileMode.Append" or "FileMode.OpenOrCreate" or "FileMode.Truncate" or "FileAccess.Write" or "FileAccess.ReadWrite");

    private static string ReceiverOf(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access ? SyntaxIndex.NameOf(access.Expression) : "";

    private static void Report(FactSink facts, SyntaxNode node, string detail, TextValue? path) =>
        facts.Add(node, detail, (evidence, scope) => new FileWriteFact(evidence, scope, path ?? new UnknownText("")));
}
