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
    private readonly Queue<(TextValue Value, int Copies)> _pending = [];
    // With how many objects a value may still be copied through on its way.
    private readonly Dictionary<(string Method, int Index), int> _parameters = [];
    private readonly Dictionary<(string Type, string Property), int> _options = [];

    /// <summary>The parameters that are asked for.</summary>
    public IReadOnlyCollection<(string Method, int Index)> Parameters => _parameters.Keys;

    /// <summary>The members of option classes that are asked for.</summary>
    public IReadOnlyCollection<(string Type, string Property)> Options => _options.Keys;

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
                    foreach (var value in FactValues.Of(fact)) Ask(value, CopyLimit.None);
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
            while (_pending.TryDequeue(out var next)) Answer(next.Value, next.Copies, counting);
            var reached = _reached.Follow();
            if (reached.Count == 0) return;
            foreach (var guarded in reached.SelectMany(n => _guarded.GetValueOrDefault(n) ?? [])) Ask(guarded.Conditions);
        }
    }

    private void Answer(TextValue value, int copies, List<Fact> counting)
    {
        switch (value)
        {
            case ParameterText parameter when IsNew(_parameters, (parameter.Method, parameter.Index), copies):
                foreach (var call in _calls.GetValueOrDefault(parameter.Method) ?? []) Given(call, parameter.Index, copies, counting);
                break;
            case OptionText option when CopyLimit.Follows(option, copies) && IsNew(_options, (option.OptionsType, option.Property), copies):
                foreach (var set in _sets.GetValueOrDefault((option.OptionsType, option.Property)) ?? []) Given(set, counting);
                break;
        }
    }

    private void Given(InvocationFact call, List<Fact> counting)
    {
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            if (_parameters.TryGetValue((call.Method, i), out var copies)) Given(call, i, copies, counting);
        }
    }

    private void Given(InvocationFact call, int index, int copies, List<Fact> counting)
    {
        if (index < 0 || index >= call.Arguments.Count || call.Arguments[index] is UnknownText) return;
        Ask(call.Arguments[index], copies);
        Count(call, counting);
    }

    private void Given(MemberSetFact set, List<Fact> counting)
    {
        if (!_options.TryGetValue((set.OwnerType, set.Property), out var copies)) return;
        Ask(set.Value, CopyLimit.AfterOne(copies));
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
        foreach (var condition in conditions) Ask(condition.Value, CopyLimit.OfConditions);
    }

    private void Ask(TextValue? value, int copies)
    {
        switch (value)
        {
            case ParameterText or OptionText:
                _pending.Enqueue((value, copies));
                break;
            case ConfigurationText configuration:
                Ask(configuration.Key, copies);
                Ask(configuration.Default, copies);
                break;
            case EnvironmentText variable:
                Ask(variable.Default, copies);
                break;
            case SectionText section:
                Ask(section.Section, copies);
                break;
            case JoinedText joined:
                foreach (var part in joined.Parts) Ask(part, copies);
                break;
            case AlternativeText either:
                foreach (var choice in either.Values) Ask(choice, copies);
                break;
        }
    }

    private static bool IsNew<TKey>(Dictionary<TKey, int> asked, TKey key, int copies)
        where TKey : notnull
    {
        if (asked.TryGetValue(key, out var known) && known >= copies) return false;
        asked[key] = copies;
        return true;
    }

    private static void Put<TKey, TValue>(Dictionary<TKey, List<TValue>> index, TKey key, TValue value)
        where TKey : notnull
    {
        if (index.TryGetValue(key, out var values)) values.Add(value);
        else index.Add(key, [value]);
    }
}
