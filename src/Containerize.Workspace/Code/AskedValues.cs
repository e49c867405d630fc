namespace Containerize.Workspace.Code;

/// <summary>
/// What the facts leave open: parameters that callers give, and members of option classes that code may set. Only what a fact says, what decides whether one counts, and what
/// is given for such a parameter or member is asked for. Most calls give values that nothing asks for, and most mentions lead to no fact.
/// </summary>
internal sealed class AskedValues
{
    private readonly ReachedNames _reached = new();
    private readonly Dictionary<string, List<InvocationFact>> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Property), List<MemberSetFact>> _sets = [];
    private readonly Dictionary<string, List<GuardedMention>> _guarded = new(StringComparer.Ordinal);
    private readonly HashSet<Fact> _counting = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<TextValue> _pending = [];

    /// <summary>The parameters that are asked for.</summary>
    public HashSet<(string Method, int Index)> Parameters { get; } = [];

    /// <summary>The members of option classes that are asked for.</summary>
    public HashSet<(string Type, string Property)> Options { get; } = [];

    /// <summary>Adds what was found.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="mentions">Who mentions whom.</param>
    /// <returns>Those of the facts, and of the ones that were added before, that are known to count now and were not before.</returns>
    public IReadOnlyList<Fact> Add(IEnumerable<Fact> facts, IEnumerable<ScopeMentions> mentions)
    {
        List<Fact> counting = [];
        foreach (var fact in facts)
        {
            switch (fact)
            {
                case InvocationFact call:
                    Put(_calls, call.Method, call);
                    Given(call, counting);
                    break;
                case MemberSetFact set:
                    Put(_sets, (set.OwnerType, set.Property), set);
                    Given(set, counting);
                    break;
                default:
                    foreach (var value in FactValues.Of(fact)) Ask(value);
                    Count(fact, counting);
                    break;
            }
        }

        foreach (var mention in mentions)
        {
            _reached.Add(mention);
            foreach (var guarded in mention.Guarded)
            {
                Put(_guarded, guarded.Name, guarded);
                if (_reached.Names.Contains(guarded.Name)) Ask(guarded.Conditions);
            }
        }

        Follow(counting);
        return counting;
    }

    private void Follow(List<Fact> counting)
    {
        while (true)
        {
            while (_pending.TryDequeue(out var value)) Answer(value, counting);
            var reached = _reached.Follow();
            if (reached.Count == 0) return;
            foreach (var guarded in reached.SelectMany(n => _guarded.GetValueOrDefault(n) ?? [])) Ask(guarded.Conditions);
        }
    }

    private void Answer(TextValue value, List<Fact> counting)
    {
        switch (value)
        {
            case ParameterText parameter when Parameters.Add((parameter.Method, parameter.Index)):
                foreach (var call in _calls.GetValueOrDefault(parameter.Method) ?? []) Given(call, parameter.Index, counting);
                break;
            case OptionText option when Options.Add((option.OptionsType, option.Property)):
                foreach (var set in _sets.GetValueOrDefault((option.OptionsType, option.Property)) ?? []) Given(set, counting);
                break;
        }
    }

    private void Given(InvocationFact call, List<Fact> counting)
    {
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            if (Parameters.Contains((call.Method, i))) Given(call, i, counting);
        }
    }

    private void Given(InvocationFact call, int index, List<Fact> counting)
    {
        if (index < 0 || index >= call.Arguments.Count || call.Arguments[index] is UnknownText) return;
        Ask(call.Arguments[index]);
        Count(call, counting);
    }

    private void Given(MemberSetFact set, List<Fact> counting)
    {
        if (!Options.Contains((set.OwnerType, set.Property))) return;
        Ask(set.Value);
        Count(set, counting);
    }

    private void Count(Fact fact, List<Fact> counting)
    {
        if (!_counting.Add(fact)) return;
        counting.Add(fact);
        Ask(fact.Conditions);
        _reached.Add(fact);
    }

    private void Ask(EquatableList<GuardCondition> conditions)
    {
        foreach (var condition in conditions) Ask(condition.Value);
    }

    private void Ask(TextValue? value)
    {
        switch (value)
        {
            case ParameterText or OptionText:
                _pending.Enqueue(value);
                break;
            case ConfigurationText configuration:
                Ask(configuration.Key);
                Ask(configuration.Default);
                break;
            case EnvironmentText variable:
                Ask(variable.Default);
                break;
            case SectionText section:
                Ask(section.Section);
                break;
            case JoinedText joined:
                foreach (var part in joined.Parts) Ask(part);
                break;
            case AlternativeText either:
                foreach (var choice in either.Values) Ask(choice);
                break;
        }
    }

    private static void Put<TKey, TValue>(Dictionary<TKey, List<TValue>> index, TKey key, TValue value)
        where TKey : notnull
    {
        if (index.TryGetValue(key, out var values)) values.Add(value);
        else index.Add(key, [value]);
    }
}
