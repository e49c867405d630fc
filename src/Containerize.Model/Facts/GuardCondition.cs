namespace Containerize.Model;

/// <summary>A condition on configuration or on the program's arguments that decides whether code runs.</summary>
/// <param name="Value">What is asked.</param>
/// <param name="Test">What it is asked for.</param>
/// <param name="Operand">The text that it is compared with, several parted by line feeds, for <see cref="GuardTest.EqualTo"/> and <see cref="GuardTest.ChosenAs"/>; else empty.</param>
/// <param name="Negated">Whether the code runs when the test fails.</param>
public sealed record GuardCondition(TextValue Value, GuardTest Test, string Operand, bool Negated)
{
    /// <summary>The texts that the value is compared with.</summary>
    public IReadOnlyList<string> Operands => Operand.Split('\n');
}
