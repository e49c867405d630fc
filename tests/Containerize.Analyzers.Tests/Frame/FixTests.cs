using System.Collections.Immutable;
using Containerize.Analyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Containerize.Analyzers.Tests;

/// <summary>What every test class of a code fix begins with.</summary>
public abstract class FixTests(RuleFix fix)
{
    /// <summary>The fix of the first finding, and the fix of all, make of the code what is expected, and it compiles.</summary>
    internal async Task Fixes(string before, string afterFirst, string? afterAll = null, Given? given = null)
    {
        given ??= Given.Web;
        Assert.Equal(afterFirst, await FixFirst(before, given));
        var all = await FixAll(before, given);
        Assert.Equal(afterAll ?? afterFirst, all);
        Analyze.Compiles(Analyze.Compile(all, given));
    }

    /// <summary>The rule reports the code, and no fix is offered.</summary>
    internal async Task Offers_nothing(string code, Given? given = null)
    {
        var (document, diagnostics) = await Open(code, given ?? Given.Web);
        Assert.NotEmpty(diagnostics);
        Assert.Empty(await Actions(document, diagnostics[0]));
    }

    private async Task<string> FixFirst(string code, Given given)
    {
        var (document, diagnostics) = await Open(code, given);
        Assert.NotEmpty(diagnostics);
        return await Apply(document, Assert.Single(await Actions(document, diagnostics[0])));
    }

    private async Task<string> FixAll(string code, Given given)
    {
        var (document, diagnostics) = await Open(code, given);
        var action = Assert.Single(await Actions(document, diagnostics[0]));
        var context = new FixAllContext(document, fix, FixAllScope.Document, action.EquivalenceKey!, fix.FixableDiagnosticIds, new Known(diagnostics), CancellationToken.None);
        var all = await fix.GetFixAllProvider().GetFixAsync(context);
        return await Apply(document, Assert.IsAssignableFrom<CodeAction>(all));
    }

    private async Task<List<CodeAction>> Actions(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private static async Task<string> Apply(Document document, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync()).ToString();
    }

    private async Task<(Document Document, IReadOnlyList<Diagnostic> Diagnostics)> Open(string code, Given given)
    {
        var model = Analyze.Compile(code, given);
        Analyze.Compiles(model);
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Shop", "Shop", LanguageNames.CSharp, compilationOptions: model.Options, parseOptions: new CSharpParseOptions(LanguageVersion.Latest), metadataReferences: model.References));
        Document? first = null;
        foreach (var tree in model.SyntaxTrees)
        {
            var document = project.AddDocument(tree.FilePath, await tree.GetTextAsync(), filePath: tree.FilePath);
            (project, first) = (document.Project, first ?? document);
        }

        var opened = project.GetDocument(first!.Id)!;
        var found = await Analyze.RunAsync((CSharpCompilation)(await project.GetCompilationAsync())!, given);
        return (opened, [.. found.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id) && diagnostic.Location.IsInSource)]);
    }

    private sealed class Known(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
