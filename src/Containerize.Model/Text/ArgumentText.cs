namespace Containerize.Model;

/// <summary>A command-line argument of the program itself.</summary>
/// <param name="Index">Its position, from 0; -1 for any of them.</param>
public sealed record ArgumentText(int Index) : TextValue
{
    /// <summary>The index that stands for any argument.</summary>
    public const int Any = -1;
}
