using System.Text.Json;
using Containerize.Generation.Escaping;
using Containerize.Generation.Rendering;
using CsCheck;
using YamlDotNet.RepresentationModel;

namespace Containerize.Generation.Tests;

public sealed class EscapingProperties
{
    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.String,
        Pick(
            "", "no", "yes", "on", "~", "null", "True", "1e3", "0x1F", "0o17", "1_000", "12:30:45", "2001-12-14", ".inf", "-.INF", ".nan", "=", "<<", "- a", "? a", ": #", "a: b", "a #b", "#a", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a",
            "{{ x }}", "{a", "[a", "a]", "\"", "'", "\\", "a\nb", "a\r\nb", "\t", " a", "a ", "---", "...", "$(x)", "${x}", "$$(x)", "$", "é", "\u2028", "\u0085", "\ufeff", "\0", "\U0001F600", "ctzprobe000000x"));

    private static readonly Gen<string> WellFormed = Hostile.Select(s => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(s)));

    [Fact]
    public void A_yaml_scalar_is_read_as_the_string_that_was_written() => WellFormed.Sample(text =>
    {
        var stream = new YamlStream();
        stream.Load(new StringReader($"key: {YamlScalar.Of(text)}\nafter: x\n"));
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        return root.Children.Count == 2 && ((YamlScalarNode)root["key"]).Value == text;
    });

    [Fact]
    public void A_yaml_scalar_works_as_a_key() => WellFormed.Where(t => t != "after").Sample(text =>
    {
        var stream = new YamlStream();
        stream.Load(new StringReader($"{YamlScalar.Of(text)}: x\nafter: x\n"));
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        return root.Children.Count == 2 && ((YamlScalarNode)root.Children.First().Key).Value == text;
    });

    [Theory]
    [InlineData("no")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    [InlineData("12:30:45")]
    [InlineData("2001-12-14")]
    [InlineData("~")]
    [InlineData("NULL")]
    [InlineData("")]
    [InlineData("<<")]
    [InlineData(".inf")]
    public void Quotes_what_could_pass_for_something_else(string text) => Assert.StartsWith("\"", YamlScalar.Of(text), StringComparison.Ordinal);

    [Fact]
    public void A_json_string_is_read_as_the_string_that_was_written() =>
        WellFormed.Sample(text => JsonSerializer.Deserialize<string>(JsonString.Quoted(text)) == text && !JsonString.Quoted(text).Contains('\n', StringComparison.Ordinal));

    [Fact]
    public void A_dockerfile_value_stays_one_word() => WellFormed.Where(DockerfileWord.IsExpressible).Sample(text =>
    {
        var instructions = DockerfileReader.Read($"ENV NAME={DockerfileWord.Quoted(text)}\nUSER 1\n");
        return instructions is [{ Words: [var word] }, { Name: "USER" }] && word == "NAME=" + text;
    });

    [Fact]
    public void A_comment_stays_on_its_line() => Hostile.Sample(text =>
    {
        var instructions = DockerfileReader.Read($"# {CommentText.Of(text)}\nUSER 1\n");
        return instructions is [{ Name: "USER" }];
    });

    [Fact]
    public void Compose_reads_a_literal_as_it_is() => Hostile.Sample(text => ComposeText.Literal(text).Replace("$$", "$", StringComparison.Ordinal) == text && !ComposeText.Literal(text).Replace("$$", "", StringComparison.Ordinal).Contains('$', StringComparison.Ordinal));

    [Fact]
    public void Kubernetes_expands_a_literal_to_itself_whatever_follows() =>
        Hostile.Sample(text => Expand(KubernetesText.Literal(text) + "$(SECRET)") == text + "<SECRET>");

    [CommandFact("sh")]
    public async Task A_shell_reads_the_string_that_was_written()
    {
        string[] texts = ["a b", "$(exit 1)", "`exit 1`", "${HOME}", "\"", "\\", "'", "a;b", "*", "!x"];
        foreach (var text in texts)
        {
            var result = await ProcessRun.Async("sh", ["-c", "printf %s " + ShellWord.Quoted(text)]);
            Assert.Equal(text, result.Succeeded().Output);
        }
    }

    // Kubernetes' own rules: $$ is a dollar sign, $(NAME) the variable, anything else stays.
    private static string Expand(string text)
    {
        var result = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '$' || i + 1 == text.Length)
            {
                result.Append(text[i]);
            }
            else if (text[i + 1] == '$')
            {
                result.Append('$');
                i++;
            }
            else if (text[i + 1] == '(' && text.IndexOf(')', i) is var end and > 0)
            {
                result.Append('<').Append(text, i + 2, end - i - 2).Append('>');
                i = end;
            }
            else
            {
                result.Append('$');
            }
        }

        return result.ToString();
    }

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
