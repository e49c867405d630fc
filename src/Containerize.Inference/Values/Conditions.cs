using Containerize.Model;

namespace Containerize.Inference.Values;

/// <summary>Decides by configuration whether guarded code runs.</summary>
internal static class Conditions
{
    /// <summary>
    /// Whether conditions hold. What configuration does not set is not true and not there, as it is for the code; what cannot be resolved at all counts as holding,
    /// so that nothing is lost.
    /// </summary>
    /// <param name="conditions">The conditions, all of which must hold.</param>
    /// <param name="values">Resolves what they ask.</param>
    public static bool Hold(EquatableList<GuardCondition> conditions, ValueResolver values)
    {
        foreach (var condition in conditions)
        {
            var readings = values.Resolve(condition.Value);
            if (readings.Count == 0)
            {
                continue;
            }

            if (Test(condition, readings[0].Production ?? readings[0].Development) == condition.Negated)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Test(GuardCondition condition, string? text) => condition.Test switch
    {
        GuardTest.True => bool.TryParse(text, out var flag) ? flag : text == "1",
        GuardTest.Set => !string.IsNullOrWhiteSpace(text),
        _ => string.Equals(text, condition.Operand, StringComparison.OrdinalIgnoreCase),
    };
}
