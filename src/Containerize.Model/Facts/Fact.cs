namespace Containerize.Model;

/// <summary>One thing that a detector saw in code. Facts say what is written, not what follows from it: conclusions are inference's.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
public abstract record Fact(Evidence Evidence, Scope Scope)
{
    /// <summary>
    /// The environments in which the code runs, from guards such as <c>if (app.Environment.IsDevelopment())</c>; empty means all.
    /// A name with a leading <c>!</c> excludes that environment.
    /// </summary>
    public EquatableList<string> Environments { get; init; }

    /// <summary>The conditions on configuration under which the code runs, all of them; empty when there is none that can be read.</summary>
    public EquatableList<GuardCondition> Conditions { get; init; }
}
