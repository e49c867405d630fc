using Containerize.Model;

namespace Containerize.Detection.Configuration;

/// <summary>Configuration files that code adds beyond the host's defaults.</summary>
public sealed class ConfigurationFileDetector : Detector
{
    /// <inheritdoc/>
    public override string Id => "configuration-file";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["AddJsonFile", "AddXmlFile", "AddIniFile", "AddYamlFile", "AddOcelot", "AddKeyPerFile"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("AddJsonFile", "AddXmlFile", "AddIniFile", "AddYamlFile"))
        {
            if (call.ArgumentList.Arguments.Select(a => file.Values.Read(a.Expression)).FirstOrDefault(v => v is LiteralText { Text: not ("true" or "false") } or JoinedText or ConfigurationText) is { } path)
            {
                var optional = file.Values.Argument(call.ArgumentList, 1, "optional") is LiteralText { Text: "true" or "True" };
                facts.Add(call, "configuration file", (evidence, scope) => new ConfigurationFileFact(evidence, scope, path, optional));
            }
        }

        foreach (var call in file.Syntax.Calls("AddKeyPerFile"))
        {
            facts.Add(call, "one file per key", (evidence, scope) => new FeatureFact(evidence, scope, Features.KeyPerFile));
        }
    }
}
