namespace Containerize.Model;

/// <summary>Through how many objects a value is followed to where it comes from.</summary>
public static class CopyLimit
{
    /// <summary>The values of facts: through as many as there are.</summary>
    public const int None = int.MaxValue;

    /// <summary>
    /// What a condition asks for: settings are filled from configuration and handed over, while what is copied from object to object is the data that a program works on, and
    /// what one place makes of it says nothing about another.
    /// </summary>
    public const int OfConditions = 1;

    /// <summary>Whether it is asked what code sets a member to: of any class for the value of a fact, of a class of settings for a condition.</summary>
    /// <param name="option">The member.</param>
    /// <param name="limit">How many objects are left.</param>
    public static bool Follows(OptionText option, int limit) => limit > 0 && (limit == None || OptionNames.IsNamed(option.OptionsType));

    /// <summary>What is left of a limit behind one object.</summary>
    /// <param name="limit">The limit before it.</param>
    public static int AfterOne(int limit) => limit == None ? None : limit - 1;
}
