using System.Text;
using Containerize.Validation.Tests.Catalogue;
using Containerize.Validation.Tests.Manifests;
using CsCheck;

namespace Containerize.Validation.Tests;

public class RobustnessTests
{
    private static readonly string[] Scraps = ["\n", "---\n", "\t", ": ", "- ", "{", "}", "[", "]", "&a ", "*a", "\"", "'", "|\n", "null", "0", "-1", "\0", "\u2028", "<<: ", "? ", "!!int ", "$", "\\\n", "<<EOF\n", "FROM ", "99999999999999999999"];

    // The whole number is for a run of its own: CONTAINERIZE_FUZZ=100000.
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("CONTAINERIZE_FUZZ"), out var count) ? count : 3000;

    // Reading, every rule and the report: what a character may cost, and what a run costs whatever it reads. One file is read by the thread that asks.
    private const long MostBytesForACharacter = 1500;
    private const long MostBytesBesides = 3_000_000;

    private static readonly (string Path, string Text)[] Seeds =
    [
        ("set.json", """{"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "a", "labels": {"a": "b"}}, "spec": {"replicas": 2, "selector": {"matchLabels": {"a": "b"}}, "template": {"metadata": {"labels": {"a": "b"}}, "spec": {"containers": [{"name": "a", "image": "b:1", "ports": [{"containerPort": 80}], "env": [{"name": "A", "value": "1"}]}]}}}}"""),
        ("docs/.dockerignore", "**/bin\n!a/b\n# c\n[a-z]*.md\n"),
        ("set.yaml", Gold.Text),
        ("more.yaml", Gold.More),
        .. Examples.All.Where(example => example.Text.Length > 200).Select(example => (example.Path, example.Text)),
    ];

    [Fact]
    public void No_mutation_of_a_file_ends_the_run_or_takes_memory_beyond_its_size()
    {
        // What is loaded once is not the input's.
        Validate.Files([.. Seeds]);
        var mutation =
            from seed in Gen.Int[0, Seeds.Length - 1].Select(index => Seeds[index])
            from edits in Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 12], Gen.Int[0, Scraps.Length - 1].Select(index => Scraps[index])).List[1, 6]
            select (seed.Path, Text: Mutate(seed.Text, edits));

        mutation.Sample(
            file =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var report = Validate.Files(file);
                var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                Assert.True(allocated <= (file.Text.Length * MostBytesForACharacter) + MostBytesBesides, $"{file.Path}: {allocated} bytes for {file.Text.Length} characters");
                Assert.All(report.Findings, finding => Assert.StartsWith("CTZ", finding.Rule, StringComparison.Ordinal));
                // What corrects a file has to bear with any file too.
                Containerize.Validation.Fixes.Fixer.Apply([new TextFile(file.Path, file.Text)], report.Findings, out _);
                new Containerize.Validation.Ignores.IgnoreFilter([new TextFile(file.Path, file.Text)], null, null, DateOnly.MaxValue).Apply(report);
            },
            iter: Count);
    }

    [Fact]
    public void The_same_files_give_the_same_report()
    {
        var files = Defects.All.Select((defect, index) => ($"{index}.yaml", defect.Text)).ToArray();

        Assert.Equal(Validate.Files(files), Validate.Files(files));
    }

    private static string Mutate(string text, List<(int Place, int Cut, string Scrap)> edits)
    {
        var result = new StringBuilder(text);
        foreach (var (place, cut, scrap) in edits)
        {
            var at = place % (result.Length + 1);
            result.Remove(at, Math.Min(cut, result.Length - at)).Insert(at, scrap);
        }

        return result.ToString();
    }
}
