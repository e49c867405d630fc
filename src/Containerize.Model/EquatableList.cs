using System.Collections;

namespace Containerize.Model;

/// <summary>
/// An immutable list that is equal to another with equal items in the same order, so that records that hold lists compare by value.
/// The default value is the empty list.
/// </summary>
/// <typeparam name="T">What the list holds.</typeparam>
public readonly struct EquatableList<T> : IReadOnlyList<T>, IEquatable<EquatableList<T>>
{
    private readonly T[]? _items;

    /// <summary>Copies the items.</summary>
    /// <param name="items">The items, in order.</param>
    public EquatableList(IEnumerable<T> items) => _items = items.ToArray();

    /// <inheritdoc/>
    public int Count => Items.Length;

    private T[] Items => _items ?? [];

    /// <inheritdoc/>
    public T this[int index] => Items[index];

    /// <summary>Takes an array over as a list; the array is copied.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator EquatableList<T>(T[] items) => new(items);

    /// <summary>Whether both lists hold equal items in the same order.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other list.</param>
    public static bool operator ==(EquatableList<T> left, EquatableList<T> right) => left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other list.</param>
    public static bool operator !=(EquatableList<T> left, EquatableList<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(EquatableList<T> other) => Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in Items)
        {
            hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        }

        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => "[" + string.Join(", ", Items) + "]";

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
