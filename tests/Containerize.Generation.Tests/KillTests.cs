using Containerize.Generation.Output;

namespace Containerize.Generation.Tests;

/// <summary>The process ends at any change of the disk, half-way through a write as well: no file is lost or torn, and the next run completes.</summary>
public sealed class KillTests
{
    private static readonly GenerationResult First = Result(("a/Dockerfile", "FROM a\nUSER 1\n"), ("b/Dockerfile", "FROM a\nUSER 1\n"), ("old/Dockerfile", "FROM a\n"));
    private static readonly GenerationResult Second = Result(("a/Dockerfile", "FROM b\nUSER 1\n"), ("b/Dockerfile", "FROM b\nUSER 1\n"), ("new/Dockerfile", "FROM b\n"));

    [Fact]
    public void Ending_at_every_change_of_the_disk_loses_nothing()
    {
        var expected = Completed(Prepared());
        for (var change = 0; ; change++)
        {
            using var folder = Prepared();
            var before = Texts(folder);
            var disk = new DyingDisk(change);
            if (!DyingDisk.Ends(() => Write(folder, Second, disk)))
            {
                Assert.True(change > 10, "the run changed the disk in too few steps to be what this test is about");
                return;
            }

            foreach (var (path, text) in Texts(folder).Where(f => !f.Key.EndsWith(".containerize-tmp", StringComparison.Ordinal) && f.Key != OutputWriter.LockFile))
            {
                Assert.True(text == before.GetValueOrDefault(path) || text == expected.GetValueOrDefault(path), $"{path} is neither old nor new after {change} changes: {text}");
            }

            Assert.All(before.Keys, path => Assert.True(File.Exists(folder[path]) || path == "old/Dockerfile", $"{path} is gone after {change} changes"));
            Assert.Equal(expected, Completed(folder));
        }
    }

    /// <summary>One file of each family, as they are generated: a chart, overlays, policies, the file for the SDK, the variables of compose.</summary>
    [Fact]
    public void Ending_at_every_change_of_the_disk_tears_no_kind_of_file()
    {
        var (first, second) = (Families("1.0.0"), Families("2.0.0"));
        Assert.Equal(Enum.GetValues<ArtifactKind>().Except([ArtifactKind.Lock]), first.Artifacts.Select(a => a.Kind).Distinct().Order());
        using var whole = new TemporaryFolder();
        Write(whole, first, new Disk());
        var before = Texts(whole);
        Write(whole, second, new Disk());
        var expected = Texts(whole);
        for (var change = 0; ; change++)
        {
            using var folder = new TemporaryFolder();
            Write(folder, first, new Disk());
            var disk = new DyingDisk(change);
            if (!DyingDisk.Ends(() => Write(folder, second, disk)))
            {
                Assert.True(change > 20, "the run changed the disk in too few steps to be what this test is about");
                return;
            }

            var now = Texts(folder);
            Assert.All(before.Keys.Where(p => p != OutputWriter.LockFile), path => Assert.True(now.TryGetValue(path, out var text) && (text == before[path] || text == expected.GetValueOrDefault(path)), $"{path} is neither old nor new after {change} changes"));
            Write(folder, second, new Disk());
            Assert.Equal(expected, Texts(folder));
        }
    }

    [Fact]
    public void What_was_edited_after_the_end_is_merged_too()
    {
        for (var change = 0; ; change++)
        {
            using var folder = Prepared();
            var disk = new DyingDisk(change);
            if (!DyingDisk.Ends(() => Write(folder, Second, disk))) return;
            File.AppendAllText(folder["b/Dockerfile"], "ENV LATE=1\n");
            var text = Completed(folder)["b/Dockerfile"];
            Assert.Equal("FROM b\nUSER 1\nENV LATE=1\n", text);
        }
    }

    private static GenerationResult Families(string tag)
    {
        var (model, user) = Generation.Settings.ModelSettings.Apply(Applications.Shop(), Settings.Given.File($"helm: true\ntag: {tag}\nsecrets: {{store: vault, refresh: {tag[0]}h}}\ningress: {{domain: v{tag[0]}.example.com}}\noverlays: {{staging: {{extraEnvironment: {{TAG: {tag}}}}}}}\nservices: {{gateway: {{build: sdk}}, catalog: {{exposure: public, ingress: {{gateway: edge/public}}}}, orders: {{scaling: {{queue: placed, messages: {tag[0]}}}}}}}"), complete: true);
        string[] files =
        [
            ".dockerignore", ".env.example", ".containerize/images.proj", "compose.yaml", "src/Catalog/Dockerfile", "k8s/base/catalog/deployment.yaml", "k8s/base/catalog/networkpolicy.yaml", "k8s/base/kustomization.yaml",
            "k8s/base/gateway/ingress.yaml", "k8s/base/catalog/httproute.yaml", "k8s/base/catalog/externalsecret-settings.yaml", "k8s/base/orders/scaledobject.yaml", "k8s/base/orders/triggerauthentication.yaml",
            "k8s/overlays/staging/kustomization.yaml", "k8s/overlays/staging/catalog/configmap.yaml", "helm/shop/Chart.yaml", "helm/shop/values.yaml", "helm/shop/values.schema.json", "helm/shop/templates/catalog/deployment.yaml",
            "helm/shop/templates/NOTES.txt",
        ];
        var result = Generator.Generate(model, new GenerationSettings { User = user });
        Assert.Empty(files.Except(result.Artifacts.Select(a => a.Path)));
        return new GenerationResult(result.Artifacts.Where(a => files.Contains(a.Path)).ToEquatableList(), default, default);
    }

    private static TemporaryFolder Prepared()
    {
        var folder = new TemporaryFolder();
        Write(folder, First, new Disk());
        File.WriteAllText(folder["a/Dockerfile"], "FROM a\nENV MINE=1\nUSER 1\n");
        return folder;
    }

    private static SortedDictionary<string, string> Completed(TemporaryFolder folder)
    {
        Assert.Empty(Write(folder, Second, new Disk()).Conflicts);
        Assert.Empty(Write(folder, Second, new Disk()).Written);
        return Texts(folder);
    }

    private static WriteReport Write(TemporaryFolder folder, GenerationResult result, Disk disk) =>
        OutputWriter.Write(new OutputFolder(folder.Path, disk), result, new WriteOptions(WriteMode.Write) { Prune = true }, default);

    private static SortedDictionary<string, string> Texts(TemporaryFolder folder) =>
        new(folder.Snapshot().ToDictionary(f => f.Key, f => System.Text.Encoding.UTF8.GetString(f.Value)), StringComparer.Ordinal);

    private static GenerationResult Result(params (string Path, string Text)[] files) =>
        new(files.Select(f => new Artifact(f.Path, ArtifactKind.Dockerfile, "", f.Text)).ToEquatableList(), default, default);

    /// <summary>A disk that does no more after some changes: nothing that the process still wants to tidy up happens either.</summary>
    private sealed class DyingDisk(int changes) : Disk
    {
        private int _left = changes;

        public static bool Ends(Action action)
        {
            try
            {
                action();
                return false;
            }
            catch (EndOfProcessException)
            {
                return true;
            }
        }

        public override void MakeFolder(string path)
        {
            Step();
            base.MakeFolder(path);
        }

        public override void Write(string path, string text, string replaces)
        {
            if (_left == 0) File.WriteAllText(path, text[..(text.Length / 2)]);
            Step();
            base.Write(path, text, replaces);
        }

        public override void Move(string from, string to)
        {
            Step();
            base.Move(from, to);
        }

        public override void Delete(string path)
        {
            Step();
            base.Delete(path);
        }

        private void Step()
        {
            if (_left-- <= 0) throw new EndOfProcessException();
        }
    }

    private sealed class EndOfProcessException : Exception;
}
