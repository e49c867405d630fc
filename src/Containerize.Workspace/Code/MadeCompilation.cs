using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Containerize.Workspace.Code;

/// <summary>A compilation and what it was made of.</summary>
/// <param name="Trees">Its trees.</param>
/// <param name="Referenced">The compilations that it refers to.</param>
/// <param name="Compilation">The compilation.</param>
internal sealed record MadeCompilation(SyntaxTree[] Trees, IReadOnlyList<CSharpCompilation> Referenced, CSharpCompilation Compilation)
{
    /// <summary>Whether it would be made of the same objects.</summary>
    public bool IsOf(SyntaxTree[] trees, IReadOnlyList<CSharpCompilation> referenced)
    {
        if (trees.Length != Trees.Length || referenced.Count != Referenced.Count) return false;
        for (var i = 0; i < trees.Length; i++)
        {
            if (!ReferenceEquals(trees[i], Trees[i])) return false;
        }

        for (var i = 0; i < referenced.Count; i++)
        {
            if (!ReferenceEquals(referenced[i], Referenced[i])) return false;
        }

        return true;
    }
}
