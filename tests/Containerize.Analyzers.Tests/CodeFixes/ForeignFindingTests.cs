using Containerize.Analyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Containerize.Analyzers.Tests.CodeFixes;

/// <summary><c>dotnet format</c> learns the key of a fix by asking about the first finding of the analyzer, whichever rule's it is.</summary>
public class ForeignFindingTests
{
    [Fact]
    public async Task A_fix_that_is_asked_about_another_rule_tells_its_key_and_changes_nothing()
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("Shop", LanguageNames.CSharp).AddDocument("Program.cs", "System.Console.ReadLine();");
        var tree = await document.GetSyntaxTreeAsync();
        var descriptor = new CodeAnalyzer().SupportedDiagnostics.Single(known => known.Id == "CTZ5507");
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, Diagnostic.Create(descriptor, Location.Create(tree!, new TextSpan(0, 10)), "a", "b"), (action, _) => actions.Add(action), CancellationToken.None);
        await new BackslashFix().RegisterCodeFixesAsync(context);
        Assert.Equal("CTZ5604", Assert.Single(actions).EquivalenceKey);
        var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(await actions[0].GetOperationsAsync(CancellationToken.None))).ChangedSolution.GetDocument(document.Id)!;
        Assert.Equal((await document.GetTextAsync()).ToString(), (await changed.GetTextAsync()).ToString());
    }
}
