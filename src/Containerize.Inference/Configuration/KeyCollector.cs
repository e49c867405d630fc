using Containerize.Inference.Reasons;
using Containerize.Inference.Values;
using Containerize.Model;

namespace Containerize.Inference.Configuration;

/// <summary>Collects the configuration keys that a service reads, and how a deployment supplies them.</summary>
internal sealed class KeyCollector(ServiceConfiguration configuration, ValueResolver values)
{
    private static readonly string[] HostKeys = ["ASPNETCORE_", "DOTNET_", "Logging:", "AllowedHosts", "Serilog:", "environment", "applicationName", "contentRoot", "Kestrel:", "urls"];
    private readonly SortedDictionary<string, ConfigurationKey> _keys = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The keys, sorted.</summary>
    public IEnumerable<ConfigurationKey> Keys => _keys.Values;

    /// <summary>Takes the keys that facts read, directly and through options classes.</summary>
    public void Read(IReadOnlyList<Fact> facts)
    {
        foreach (var read in facts.OfType<ConfigurationReadFact>())
        {
            foreach (var key in values.Keys(read.Key).Where(k => !IsHostKey(k) && !IsSection(k)))
            {
                Add(key, read.Required, (read.Default as LiteralText)?.Text, read.Evidence);
            }
        }

        foreach (var binding in facts.OfType<OptionsBindingFact>())
        {
            foreach (var section in values.Resolve(binding.Section).Select(r => r.Text).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Where(s => s.Length > 0))
            {
                foreach (var property in binding.Properties)
                {
                    var key = section + ":" + property.Path;
                    if (!IsHostKey(key) && !IsSection(key) && (property.Required || configuration.All(key).Any() || SecretKeys.ByName(key)))
                    {
                        Add(key, property.Required, (property.Default as LiteralText)?.Text, binding.Evidence);
                    }
                }
            }
        }
    }

    /// <summary>Says how a key is supplied; the first supply stays.</summary>
    public void Supply(string key, ValueTemplate template, Evidence evidence)
    {
        Add(key, false, null, evidence);
        var known = _keys[key];
        if (known.Supply is null)
        {
            _keys[key] = known with { Supply = template, Secret = template.HoldsPassword, Default = template.HoldsPassword ? null : known.Default, Required = false };
        }
    }

    /// <summary>
    /// Supplies the keys whose value only the repository's own deployment gives, as far as it means the same in ours: words, numbers and switches, no addresses, paths or secrets.
    /// </summary>
    public void SupplyDeployed()
    {
        foreach (var key in _keys.Values.Where(k => k.Supply is null && !k.Secret).ToArray())
        {
            if (configuration.Deployed(key.Key) is { } value && value.Value != configuration.FindWritten(key.Key, "Production")?.Value && IsPlain(value.Value) && !SecretKeys.ByValue(value.Value))
            {
                Supply(key.Key, new ValueTemplate("", ValueTemplate.Literal(value.Value)), new Evidence(value.Location.File, value.Location.Line, value.Location.Column, value.Key, InferenceRules.Deployment));
            }
        }
    }

    /// <summary>Takes a key as it is, where none of that name is known.</summary>
    public void Put(ConfigurationKey key) => _keys.TryAdd(key.Key, key);

    private void Add(string key, bool throws, string? codeDefault, Evidence evidence)
    {
        var production = configuration.FindWritten(key, "Production");
        var given = production?.Value is { Length: > 0 } text ? text : codeDefault;
        var secret = SecretKeys.ByName(key) || key.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase) || configuration.All(key).Any(v => SecretKeys.ByValue(v.Value.Value));
        var neededInDevelopment = configuration.All(key).Any(v => v.Value.Value.Length > 0);
        var required = string.IsNullOrEmpty(given) && (throws || (secret && neededInDevelopment));
        var places = configuration.All(key).Select(v => new Evidence(v.Value.Location.File, v.Value.Location.Line, v.Value.Location.Column, v.Value.Key, InferenceRules.Configuration)).Prepend(evidence);
        if (_keys.TryGetValue(key, out var known))
        {
            _keys[key] = known with
            {
                Required = known.Supply is null && (known.Required || required),
                Default = known.Default ?? (known.Secret || secret ? null : given),
                Evidence = known.Evidence.Concat(places).Distinct().ToEquatableList(),
            };
            return;
        }

        _keys[key] = new ConfigurationKey(production?.Key ?? key, secret, required, secret ? null : given, places.Distinct().ToEquatableList());
    }

    private static bool IsPlain(string text) => text.Length is > 0 and <= 64 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private static bool IsHostKey(string key) => HostKeys.Any(h => key.StartsWith(h, StringComparison.OrdinalIgnoreCase));

    // configuration["Section"] reads nothing where the files hold a whole section under that name.
    private bool IsSection(string key) => !configuration.All(key).Any() && configuration.Has(key);
}
