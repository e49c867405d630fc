namespace Containerize.Cli.Output.Json;

/// <summary>How many findings there are.</summary>
/// <param name="Errors">Findings of severity error.</param>
/// <param name="Warnings">Findings of severity warning.</param>
/// <param name="Infos">Findings of severity info.</param>
internal sealed record SummaryDocument(int Errors, int Warnings, int Infos);
