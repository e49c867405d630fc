using System.CommandLine;
using Containerize.Cli.Terminal;

namespace Containerize.Cli.Verbs;

/// <summary>One verb of the tool. Its section in docs/cli.md has its name as heading.</summary>
internal interface IVerb
{
    /// <summary>The verb's command, with its arguments, options and action.</summary>
    /// <param name="console">Where results and messages go.</param>
    Command Build(ToolConsole console);
}
