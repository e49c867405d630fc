using Containerize.Analyzers.Configuration;

namespace Containerize.Analyzers.Files;

/// <summary>Secrets in a settings file that goes into the image.</summary>
internal sealed class SettingsSecretRule() : FileRule(Connection, Secret)
{
    private const string Remedy = "leave it out of the file, and supply it by a Secret or, on your machine, by user secrets";
    private static readonly DiagnosticDescriptor Connection = Engine.Descriptors.Of(PolicyRules.PasswordInConnectionString);
    private static readonly DiagnosticDescriptor Secret = Engine.Descriptors.Of(PolicyRules.LiteralPassword);

    public override bool Concerns(string name) => FileName.IsSettings(name);

    public override void Check(FileContext file)
    {
        foreach (var setting in JsonSettingsReader.Read(file.Text))
        {
            if (SecretValue.PartIn(setting.Value) is { } part)
            {
                file.Report(Connection, setting.Span, $"the value of '{Found.Shown(setting.Key)}' holds a secret in '{part}', which goes into the image with the file", Remedy);
            }
            else if (SecretValue.IsSecretName(setting.Name) && SecretValue.IsWritten(setting.Value) && !double.TryParse(setting.Value, out _) && setting.Value.IndexOf("://", StringComparison.Ordinal) < 0)
            {
                file.Report(Secret, setting.Span, $"the value of '{Found.Shown(setting.Key)}' stands in the file, and goes into the image with it", Remedy);
            }
            else if (KnownSecret.NameOf(setting.Value) is { } known)
            {
                file.Report(Secret, setting.Span, $"the value of '{Found.Shown(setting.Key)}' is {known}, which goes into the image with the file", Remedy);
            }
        }
    }
}
