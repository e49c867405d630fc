namespace Containerize.Analyzers.Platform;

/// <summary>Paths that code hands to what opens files and folders.</summary>
internal static class FileCalls
{
    private static readonly string[] Owners = ["File", "Directory"];
    private static readonly string[] Creations = ["FileStream", "StreamReader", "StreamWriter", "FileInfo", "DirectoryInfo", "PhysicalFileProvider"];
    private static readonly string[] Configuration = ["AddJsonFile", "AddXmlFile", "AddIniFile", "AddKeyPerFile", "SetBasePath"];

    /// <summary>Words without which there are none.</summary>
    public static IReadOnlyList<string> TriggerWords { get; } = [.. Owners, .. Creations, .. Configuration];

    /// <summary>The expressions that stand for paths, in the order of the text.</summary>
    /// <param name="file">The file.</param>
    public static IEnumerable<ExpressionSyntax> Paths(RuleContext file) => Called(file).Concat(Created(file)).OrderBy(path => path.SpanStart);

    private static IEnumerable<ExpressionSyntax> Called(RuleContext file)
    {
        foreach (var name in Owners.SelectMany(file.Names))
        {
            if (name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call } && IsIn(file, call, "System.IO"))
            {
                yield return arguments[0].Expression;
                if (arguments.Count > 1 && SyntaxIndex.NameOf(call.Expression) is "Copy" or "Move" or "Replace")
                {
                    yield return arguments[1].Expression;
                }
            }
        }

        foreach (var call in file.File.Syntax.Calls(Configuration).Where(c => c.ArgumentList.Arguments.Count > 0 && file.File.MayBeFrom(c, "Microsoft.Extensions.Configuration")))
        {
            yield return call.ArgumentList.Arguments[0].Expression;
        }
    }

    private static IEnumerable<ExpressionSyntax> Created(RuleContext file) =>
        from creation in file.File.Syntax.Creations(Creations)
        where creation.ArgumentList?.Arguments.Count > 0 && IsIn(file, creation, "System.IO", "Microsoft.Extensions.FileProviders")
        select creation.ArgumentList!.Arguments[0].Expression;

    private static bool IsIn(RuleContext file, ExpressionSyntax call, params string[] namespaces)
    {
        var info = file.Model.GetSymbolInfo(call);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.ContainingNamespace?.ToDisplayString() is { } home && namespaces.Contains(home);
    }
}
