namespace Containerize.Workspace.Evaluation;

/// <summary>A <c>Using</c> item, which becomes a global using directive when the project is built.</summary>
internal sealed record GlobalUsing(string Name, string Alias, bool IsStatic)
{
    /// <summary>The directive.</summary>
    public string Directive => Alias.Length > 0 ? $"global using {Alias} = {Name};" : IsStatic ? $"global using static {Name};" : $"global using {Name};";
}
