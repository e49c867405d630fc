using Containerize.Model;

namespace Containerize.Inference.Values;

/// <summary>Decides by configuration and by the program's arguments whether guarded code runs.</summary>
internal static class Conditions
{
    /// <summary>
    /// Whether conditions hold. What configuration does not set is not true and not there, as it is for the code; what cannot be resolved at all counts as holding,
    /// so that nothing is lost, and so does each of several choices of which one must be made and none is.
    /// </summary>
    /// <param name="conditions">The conditions, all of which must hold.</param>
    /// <param name="values">Resolves what they ask.</param>
    public static bool Hold(EquatableList<GuardCondition> conditions, ValueResolver values)
    {
        foreach (var condition in conditions)
        {
            if (IsOpen(condition, values))
            {
                continue;
            }

            var readings = values.Resolve(condition);
            if (readings.Count > 0 && Test(condition, readings) == condition.Negated)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the code is one of several choices of which configuration makes none, so that any of them may be meant.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="values">Resolves what they ask.</param>
    public static bool AreOpen(EquatableList<GuardCondition> conditions, ValueResolver values) => conditions.Any(c => c.Test == GuardTest.ChosenAs && IsOpen(c, values));

    /// <summary>Whether a condition asks for the program's arguments.</summary>
    /// <param name="condition">The condition.</param>
    public static bool AsksArguments(GuardCondition condition) => condition.Value is ArgumentText || (condition.Value is AlternativeText either && either.Values.Any(v => v is ArgumentText));

    private static bool IsOpen(GuardCondition condition, ValueResolver values) => AsksArguments(condition)
        ? values.Arguments is null
        : condition.Test == GuardTest.ChosenAs && values.Resolve(condition).All(r => r.Text is null);

    // The first reading that says something decides; of the arguments any one may.
    private static bool Test(GuardCondition condition, IReadOnlyList<Resolution> readings) => condition.Value is ArgumentText { Index: ArgumentText.Any }
        ? readings.Any(r => Test(condition, r.Text))
        : Test(condition, (readings.FirstOrDefault(r => r.Text is not null) ?? readings[0]) is var known ? known.Production ?? known.Development : null);

    private static bool Test(GuardCondition condition, string? text) => condition.Test switch
    {
        GuardTest.True => bool.TryParse(text, out var flag) ? flag : text == "1",
        GuardTest.Set => !string.IsNullOrWhiteSpace(text),
        _ => text is not null && condition.Operands.Contains(text, StringComparer.OrdinalIgnoreCase),
    };
}
