using Containerize.Model;

namespace Containerize.Inference.Values;

/// <summary>How far a value has been followed.</summary>
/// <param name="Depth">Over how many steps.</param>
/// <param name="Copies">Through how many more objects it may be.</param>
internal readonly record struct ValueWalk(int Depth, int Copies)
{
    /// <summary>A step further.</summary>
    public ValueWalk Deeper => this with { Depth = Depth + 1 };

    /// <summary>A step further, through an object.</summary>
    public ValueWalk Copied => new(Depth + 1, CopyLimit.AfterOne(Copies));
}
