namespace Containerize.Model;

/// <summary>A condition on configuration that decides whether code runs.</summary>
/// <param name="Value">What is asked.</param>
/// <param name="Test">What it is asked for.</param>
/// <param name="Operand">The text that it is compared with, for <see cref="GuardTest.EqualTo"/>; else empty.</param>
/// <param name="Negated">Whether the code runs when the test fails.</param>
public sealed record GuardCondition(TextValue Value, GuardTest Test, string Operand, bool Negated);
