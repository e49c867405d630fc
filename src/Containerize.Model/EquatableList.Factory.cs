namespace Containerize.Model;

/// <summary>Makes lists that compare by value.</summary>
public static class EquatableList
{
    /// <summary>A list of the given items.</summary>
    /// <typeparam name="T">What the list holds.</typeparam>
    /// <param name="items">The items, in order.</param>
    public static EquatableList<T> Of<T>(params T[] items) => new(items);

    /// <summary>Copies a sequence into a list that compares by value.</summary>
    /// <typeparam name="T">What the sequence holds.</typeparam>
    /// <param name="items">The sequence, in the order that the list shall have.</param>
    public static EquatableList<T> ToEquatableList<T>(this IEnumerable<T> items) => new(items);
}
