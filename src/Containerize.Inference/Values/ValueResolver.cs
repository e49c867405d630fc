using Containerize.Inference.Configuration;
using Containerize.Inference.Reasons;
using Containerize.Model;

namespace Containerize.Inference.Values;

/// <summary>Resolves what code says against a service's configuration files and against what callers pass in.</summary>
internal sealed class ValueResolver
{
    private const int DepthLimit = 10;
    private const int ResultLimit = 16;
    private readonly ServiceConfiguration _configuration;
    private readonly ILookup<string, InvocationFact> _calls;
    private readonly ILookup<string, OptionsBindingFact> _bindings;
    private readonly ILookup<(string Type, string Property), MemberSetFact> _members;
    // What was walked for the value that is asked for, and what was answered before.
    private readonly Dictionary<(TextValue Value, int Copies), IReadOnlyList<Resolution>> _round = [];
    private readonly Dictionary<(TextValue Value, int Copies), IReadOnlyList<Resolution>> _known = [];

    /// <summary>Prepares a resolver for one service.</summary>
    /// <param name="configuration">Its configuration.</param>
    /// <param name="facts">Its facts, its libraries' included.</param>
    public ValueResolver(ServiceConfiguration configuration, IReadOnlyList<Fact> facts)
    {
        _configuration = configuration;
        _calls = facts.OfType<InvocationFact>().ToLookup(f => f.Method, StringComparer.Ordinal);
        _bindings = facts.OfType<OptionsBindingFact>().ToLookup(f => f.OptionsType, StringComparer.Ordinal);
        _members = facts.OfType<MemberSetFact>().ToLookup(f => (f.OwnerType, f.Property));
    }

    /// <summary>The arguments that the program is run with; null when they are not told apart.</summary>
    public IReadOnlyList<string>? Arguments { get; init; }

    /// <summary>The readings of a value, the most likely first; empty when nothing is known.</summary>
    public IReadOnlyList<Resolution> Resolve(TextValue? value) => value is null ? [] : ResolveWithin(value, CopyLimit.None);

    /// <summary>The readings of what a condition asks for; it is followed less far (<see cref="CopyLimit.OfConditions"/>).</summary>
    /// <param name="condition">The condition.</param>
    public IReadOnlyList<Resolution> Resolve(GuardCondition condition) => ResolveWithin(condition.Value, CopyLimit.OfConditions);

    /// <summary>The literal texts that a key expression comes to.</summary>
    public IEnumerable<string> Keys(TextValue key) => Resolve(key).Select(r => r.Text).OfType<string>().Where(k => k.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);

    private IReadOnlyList<Resolution> ResolveWithin(TextValue value, int copies)
    {
        if (_known.TryGetValue((value, copies), out var known))
        {
            return known;
        }

        _round.Clear();
        return _known[(value, copies)] = [.. Resolve(value, new ValueWalk(0, copies)).Distinct().Take(ResultLimit)];
    }

    private IEnumerable<Resolution> Resolve(TextValue? value, ValueWalk walk)
    {
        if (walk.Depth > DepthLimit)
        {
            return [];
        }

        return value is ParameterText or OptionText ? ResolveOnce(value, walk) : Resolved(value, walk);
    }

    // Each is walked once in a round: there may be more ways to it than any machine can walk, and where it leads back to itself it says nothing new.
    private IReadOnlyList<Resolution> ResolveOnce(TextValue value, ValueWalk walk)
    {
        var key = (value, walk.Copies);
        if (_round.TryGetValue(key, out var known))
        {
            return known;
        }

        _round[key] = [];
        return _round[key] = [.. Resolved(value, walk).Distinct().Take(ResultLimit)];
    }

    private IEnumerable<Resolution> Resolved(TextValue? value, ValueWalk walk)
    {
        return value switch
        {
            LiteralText literal => [new Resolution(literal.Text, literal.Text, default, default)],
            ConfigurationText key => ResolveKey(key.Key, key.Default, walk),
            SectionText section => Resolve(section.Section, walk.Deeper),
            EnvironmentText variable => LookUp(variable.Name.Replace("__", ":"), variable.Default, walk),
            OptionText option => ResolveOption(option, walk),
            ParameterText parameter => ResolveParameter(parameter, walk),
            AlternativeText either => either.Values.SelectMany(v => Resolve(v, walk.Deeper)),
            ArgumentText argument => ResolveArgument(argument),
            JoinedText joined => Join(joined, walk),
            _ => [],
        };
    }

    // An argument that is not given is known to be none.
    private IEnumerable<Resolution> ResolveArgument(ArgumentText argument) => Arguments is null ? []
        : argument.Index == ArgumentText.Any && Arguments.Count > 0 ? Arguments.Select(a => new Resolution(a, a, default, default))
        : argument.Index >= 0 && argument.Index < Arguments.Count ? [new Resolution(Arguments[argument.Index], Arguments[argument.Index], default, default)]
        : [Resolution.None];

    private IEnumerable<Resolution> ResolveKey(TextValue key, TextValue? fallback, ValueWalk walk) =>
        Resolve(key, walk.Deeper).Where(r => r.Text is { Length: > 0 }).SelectMany(r => LookUp(r.Text!, fallback, walk));

    private IEnumerable<Resolution> LookUp(string key, TextValue? fallback, ValueWalk walk)
    {
        var production = _configuration.Find(key, "Production");
        var development = _configuration.Find(key, "Development")
            ?? _configuration.All(key).Select(p => p.Value).FirstOrDefault();
        var given = fallback is null ? null : Resolve(fallback, walk.Deeper).FirstOrDefault();
        var evidence = new[] { production, development }.OfType<ConfigurationValue>().Distinct()
            .Select(v => new Evidence(v.Location.File, v.Location.Line, v.Location.Column, v.Key, InferenceRules.Configuration))
            .ToEquatableList();
        yield return new Resolution(
            NullIfEmpty(production?.Value) ?? given?.Production,
            NullIfEmpty(development?.Value) ?? given?.Development,
            EquatableList.Of(key).Concat(given?.Keys ?? default).Distinct(StringComparer.OrdinalIgnoreCase).ToEquatableList(),
            evidence);
    }

    private IEnumerable<Resolution> ResolveOption(OptionText option, ValueWalk walk)
    {
        var sections = _bindings[option.OptionsType].SelectMany(b => Resolve(b.Section, walk.Deeper)).Select(r => r.Text).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if (sections.Length == 0 && CopyLimit.Follows(option, walk.Copies) && _members[(option.OptionsType, option.Property)].SelectMany(m => Resolve(m.Value, walk.Copied)).ToArray() is { Length: > 0 } set)
        {
            return set;
        }

        if (sections.Length == 0)
        {
            // Not seen bound: by convention the section is named like the class, less its ending.
            sections = [.. new[] { option.OptionsType, OptionNames.Stem(option.OptionsType) }.Distinct(StringComparer.OrdinalIgnoreCase).Where(_configuration.Has)];
        }

        var fallback = _bindings[option.OptionsType].SelectMany(b => b.Properties).FirstOrDefault(p => string.Equals(p.Path, option.Property, StringComparison.OrdinalIgnoreCase))?.Default;
        return sections.SelectMany(s => LookUp(s.Length == 0 ? option.Property : s + ":" + option.Property, fallback, walk));
    }

    private IEnumerable<Resolution> ResolveParameter(ParameterText parameter, ValueWalk walk)
    {
        var found = false;
        foreach (var call in _calls[parameter.Method].Where(parameter.MayBeGivenBy))
        {
            foreach (var resolution in Resolve(call.Arguments[parameter.Index], walk.Deeper))
            {
                found = true;
                var evidence = call.Evidence with { Detail = $"{call.Method}: {parameter.Name}" };
                yield return resolution with { Evidence = resolution.Evidence.Prepend(evidence).ToEquatableList() };
            }
        }

        if (!found && parameter.Default is not null)
        {
            foreach (var resolution in Resolve(parameter.Default, walk.Deeper))
            {
                yield return resolution;
            }
        }
    }

    // The first reading of each part; a part that is not known leaves the whole unknown, but its keys are kept.
    private IEnumerable<Resolution> Join(JoinedText joined, ValueWalk walk)
    {
        string? production = "", development = "";
        var keys = new List<string>();
        var evidence = new List<Evidence>();
        foreach (var part in joined.Parts)
        {
            var resolution = Resolve(part, walk.Deeper).FirstOrDefault() ?? Resolution.None;
            production = production is null || resolution.Text is null ? null : production + (resolution.Production ?? resolution.Text);
            development = development is null || resolution.Text is null ? null : development + (resolution.Development ?? resolution.Text);
            keys.AddRange(resolution.Keys);
            evidence.AddRange(resolution.Evidence);
        }

        if (production is null && joined.Parts.Count > 0 && joined.Parts[0] is not UnknownText)
        {
            // What is known of the beginning still tells the host.
            var known = string.Concat(joined.Parts.Select(p => Resolve(p, walk.Deeper).FirstOrDefault()?.Text).TakeWhile(t => t is not null));
            production = known.Length > 0 ? known : null;
            development ??= production;
        }

        if (production is not null || keys.Count > 0)
        {
            yield return new Resolution(production, development, keys.Distinct(StringComparer.OrdinalIgnoreCase).ToEquatableList(), evidence.Distinct().ToEquatableList()) { IsJoined = joined.Parts.Count > 1 };
        }
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
