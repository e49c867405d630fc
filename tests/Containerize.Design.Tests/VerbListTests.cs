using System.CommandLine;
using Containerize.Cli;
using Containerize.Cli.Terminal;
using Containerize.Cli.Verbs;
using Containerize.Model;
using Containerize.Testing;

namespace Containerize.Design.Tests;

/// <summary>A verb is one file, one line in the list, and one section of docs/cli.md that names every option.</summary>
public class VerbListTests
{
    private static readonly RootCommand Commands = Tool.Commands(new ToolConsole(TextWriter.Null, TextWriter.Null, false, false));

    [Fact]
    public void Every_verb_is_in_the_list_once()
    {
        var types = typeof(IVerb).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IVerb)) && !type.IsInterface).Select(type => type.Name);
        Assert.Equal(types.Order(StringComparer.Ordinal), VerbList.All.Select(verb => verb.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_verb_says_what_it_does() =>
        Assert.All(Commands.Subcommands, command => Assert.EndsWith(".", command.Description, StringComparison.Ordinal));

    [Fact]
    public void Every_option_and_argument_says_what_it_does() => Assert.All(
        Commands.Subcommands.SelectMany(command => command.Options.Cast<Symbol>().Concat(command.Arguments)),
        symbol => Assert.EndsWith(".", symbol.Description, StringComparison.Ordinal));

    [Fact]
    public void Every_verb_has_a_section_that_names_every_option()
    {
        var page = Checkout.Read("docs/cli.md");
        var settings = Checkout.Read("docs/settings.md");
        foreach (var command in Commands.Subcommands)
        {
            var section = page.Split("\n## ").SingleOrDefault(part => part.StartsWith(command.Name + "\n", StringComparison.Ordinal));
            Assert.True(section is not null, $"docs/cli.md has no section '## {command.Name}'");
            var described = section.Contains("(settings.md)", StringComparison.Ordinal) ? section + settings : section;
            Assert.All(command.Options, option => Assert.Contains($"`{option.Name}", described, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_documentation_lists_every_exit_code()
    {
        var page = Checkout.Read("docs/cli.md");
        Assert.All(Enum.GetValues<ExitCode>(), code => Assert.Contains($"\n| {(int)code} |", page, StringComparison.Ordinal));
    }
}
