using System.CommandLine;
using Containerize.Generation.Settings;

namespace Containerize.Cli.Verbs;

/// <summary>The flags that decide what the settings file can decide too: one for each setting.</summary>
internal sealed class SettingOptions
{
    private readonly List<Option<string[]>> _options = [.. SettingKeys.All.Where(key => !key.IsInFileAlone).GroupBy(key => key.Flag).Select(Make)];

    /// <summary>The flags.</summary>
    public IReadOnlyList<Option> All => _options;

    /// <summary>Adds the flags to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command) => _options.ForEach(command.Add);

    /// <summary>What the flags give.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <exception cref="Model.ContainerizeException">A value is not what its flag takes.</exception>
    public IReadOnlyList<SettingEntry> Entries(ParseResult parsed) =>
        [.. _options.SelectMany(option => SettingsText.OfFlag(option.Name, parsed.GetValue(option) ?? []))];

    private static Option<string[]> Make(IGrouping<string, SettingKey> keys) => new(keys.Key)
    {
        Description = string.Join(" For one service: ", keys.Select(key => key.Description)),
        HelpName = Form(keys),
        AllowMultipleArgumentsPerToken = false,
        Arity = ArgumentArity.OneOrMore,
    };

    private static string Form(IGrouping<string, SettingKey> keys)
    {
        var value = keys.First().Shape switch { SettingShape.Map => "NAME=VALUE", SettingShape.List => "LIST", _ => "VALUE" };
        if (keys.All(key => key.Scope == SettingScope.Overlay)) return $"@OVERLAY={value}";
        if (keys.All(key => key.IsPerServer)) return $"SERVER={value}";
        return !keys.Any(key => key.IsPerService) ? value : keys.Any(key => key.IsGlobal) ? $"[SERVICE=]{value}" : $"SERVICE={value}";
    }
}
