using Containerize.Model;

namespace Containerize.Inference.Reach;

/// <summary>What one member mentions, by the names' numbers.</summary>
internal sealed class NumberedMentions
{
    private readonly EquatableList<GuardedMention> _guarded;

    /// <summary>Numbers the names.</summary>
    /// <param name="mentions">What the member mentions.</param>
    /// <param name="numbers">The numbers of the solution's names.</param>
    public NumberedMentions(ScopeMentions mentions, NameNumbers numbers)
    {
        Names = numbers.Of(mentions.Names);
        BaseTypes = numbers.Of(mentions.BaseTypes);
        _guarded = mentions.Guarded;
        Guarded = new int[_guarded.Count];
        for (var i = 0; i < Guarded.Length; i++)
        {
            Guarded[i] = numbers.Of(_guarded[i].Name);
        }
    }

    /// <summary>The names that are mentioned whatever configuration says.</summary>
    public int[] Names { get; }

    /// <summary>The names that are mentioned under conditions.</summary>
    public int[] Guarded { get; }

    /// <summary>The base types and interfaces.</summary>
    public int[] BaseTypes { get; }

    /// <summary>The conditions of a guarded name.</summary>
    /// <param name="index">Its index in <see cref="Guarded"/>.</param>
    public EquatableList<GuardCondition> ConditionsOf(int index) => _guarded[index].Conditions;
}
