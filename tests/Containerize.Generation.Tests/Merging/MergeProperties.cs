using System.Diagnostics.CodeAnalysis;
using Containerize.Generation.Escaping;
using Containerize.Generation.Merging;
using Containerize.Generation.Settings;
using CsCheck;
using YamlDotNet.RepresentationModel;

namespace Containerize.Generation.Tests.Merging;

/// <summary>Random applications, random hand edits: nothing of either side is lost, and no file is broken.</summary>
public sealed class MergeProperties
{
    private const int Cases = 10_000;

    private static readonly string[] Hostile = ["no", "1e3", ": #", "a: b", "'", "\"", "one\ntwo: 3\n- x", "{{ x }}", "$(X)", "${X}", "é\u2028", "\U0001F600", "<<<<<<< edited", "-", "~", "plain"];

    private static readonly Gen<string> Text = Gen.OneOf(Gen.Int[0, Hostile.Length - 1].Select(i => Hostile[i]), Gen.String[0, 8].Where(s => !s.Contains('\0', StringComparison.Ordinal)));

    /// <summary>The files of random applications, made once: what merges is every pair of them.</summary>
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, Artifact>> Plans = [.. Enumerable.Range(0, 40).Select(i => Files((uint)i + 7))];

    private static readonly Gen<(Artifact Last, Artifact Next)> Pair = Gen.Select(Gen.Int[0, 39], Gen.Int[0, 39], Gen.Int[0, 1000]).Select((i, j, f) =>
    {
        var common = Plans[i].Keys.Where(Plans[j].ContainsKey).Order(StringComparer.Ordinal).ToList();
        var path = common[f % common.Count];
        return (Plans[i][path], Plans[j][path]);
    });

    [Fact]
    public void No_edit_of_either_side_is_lost_and_no_file_is_broken()
    {
        int merged = 0, collided = 0;
        Gen.Select(Pair, Gen.Select(Gen.Int[0, 6], Gen.Int[0, 100_000], Text).Array[1, 3]).Sample(
            (pair, edits) =>
            {
                var (last, next) = pair;
                var hand = HandEdits.Apply(last, edits);
                var result = ThreeWayMerge.Merge(last.Path, last.Kind, last.Text, hand.Text, next.Text, ConflictChoice.Report);
                if (result.Text is not { } text)
                {
                    Interlocked.Increment(ref collided);
                    return result.Conflicts.Count > 0;
                }

                Interlocked.Increment(ref merged);
                Holds(IsSound(last.Kind, text), "the file is broken", last, hand.Text, next, text);
                Holds(hand.IsIn(text), "a hand edit is lost", last, hand.Text, next, text);
                Holds(GeneratedChangesAreIn(last, next, hand.Text, text), "a change of ours is lost", last, hand.Text, next, text);
                Holds(ThreeWayMerge.Merge(last.Path, last.Kind, next.Text, text, next.Text, ConflictChoice.Report).Text == text, "a second run changes it", last, hand.Text, next, text);
                return true;
            },
            iter: Cases);
        Assert.True(merged > collided, $"{merged} were merged and {collided} collided: the edits are not what people do, or the merge gives up too early");
    }

    [Fact]
    public void Every_kind_of_file_is_among_those_that_are_merged() => Assert.Equal(
        Enum.GetValues<ArtifactKind>().Except([ArtifactKind.Lock]),
        Plans.SelectMany(p => p.Values).Select(a => a.Kind).Distinct().Order());

    [Fact]
    public void What_only_one_side_changed_is_what_comes_out() => Pair.Sample(
        pair =>
            ThreeWayMerge.Merge("f", pair.Last.Kind, pair.Last.Text, pair.Last.Text, pair.Next.Text, ConflictChoice.Report).Text == pair.Next.Text
            && ThreeWayMerge.Merge("f", pair.Last.Kind, pair.Last.Text, pair.Next.Text, pair.Last.Text, ConflictChoice.Report).Text == pair.Next.Text,
        iter: Cases);

    [Fact]
    public void A_chosen_side_leaves_no_conflict_and_no_broken_file() => Gen.Select(Pair, Pair, Gen.Bool).Sample(
        (pair, other, keep) =>
        {
            if (pair.Last.Kind != other.Next.Kind) return true;
            var result = ThreeWayMerge.Merge("f", pair.Last.Kind, pair.Last.Text, other.Next.Text, pair.Next.Text, keep ? ConflictChoice.Keep : ConflictChoice.Take);
            Holds(result.Text is null ? result.Conflicts.Count > 0 : IsSound(pair.Last.Kind, result.Text), "the file is broken", pair.Last, other.Next.Text, pair.Next, result.Text ?? "");
            return true;
        },
        iter: Cases);

    private static void Holds(bool condition, string what, Artifact last, string edited, Artifact next, string merged)
    {
        if (!condition) Assert.Fail($"{what} in {last.Path}\nlast {new string('-', 60)}\n{last.Text}\nedited {new string('-', 60)}\n{edited}\ngenerated {new string('-', 60)}\n{next.Text}\nmerged {new string('-', 60)}\n{merged}");
    }

    private static bool IsSound(ArtifactKind kind, string text)
    {
        if (!HandEdits.IsYaml(kind)) return !text.Contains("=======\n", StringComparison.Ordinal);
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Count == 1;
    }

    // What was generated differently and not touched by hand is there: every leaf that has a new value, and every instruction that is new.
    private static bool GeneratedChangesAreIn(Artifact last, Artifact next, string edited, string merged)
    {
        if (!HandEdits.IsYaml(last.Kind))
        {
            var pieces = HandEdits.Pieces(last.Kind, merged);
            return HandEdits.Pieces(last.Kind, next.Text).Except(HandEdits.Pieces(last.Kind, last.Text)).All(pieces.Contains);
        }

        var (before, after, hand, result) = (Leaves.Of(last.Text), Leaves.Of(next.Text), Leaves.Of(edited), Leaves.Of(merged));
        return after.Where(leaf => !Equals(before.GetValueOrDefault(leaf.Key), leaf.Value) && Equals(before.GetValueOrDefault(leaf.Key), hand.GetValueOrDefault(leaf.Key))).All(leaf => result.GetValueOrDefault(leaf.Key) == leaf.Value)
            && before.Keys.Where(leaf => !after.ContainsKey(leaf)).All(leaf => !result.ContainsKey(leaf));
    }

    [SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "The plans are the same in every run.")]
    private static Dictionary<string, Artifact> Files(uint seed)
    {
        var random = new Random((int)seed);
        string Hostility() => Hostile[random.Next(Hostile.Length)];
        var model = Applications.Shop();
        var services = model.Services.Where(s => s.Name == "gateway" || random.Next(4) > 0).Select(s => s with
        {
            Configuration = s.Configuration.Where(_ => random.Next(3) > 0)
                .Concat(Enumerable.Range(0, random.Next(4)).Select(i => Build.Key($"Extra:K{random.Next(6)}{i}", "", ValueTemplate.Literal(Hostility())))).DistinctBy(k => k.Key).ToEquatableList(),
            Volumes = random.Next(3) == 0 ? EquatableList.Of(new Volume("data", "/data", random.Next(2) == 0, Build.Seen)) : default,
            Ports = s.Ports.Count > 0 && random.Next(3) == 0 ? s.Ports.Append(Build.Port(9000 + random.Next(3), "grpc", image: false)).ToEquatableList() : s.Ports,
            Outward = random.Next(2) == 0,
        }).ToEquatableList();
        var chart = $"helm: true\noverlays: {{staging: {{tag: '{random.Next(3)}', replicas: {random.Next(1, 4)}, extraEnvironment: {{A: {YamlScalar.Quoted(Hostility())}}}}}}}\n{(random.Next(4) == 0 ? "build: sdk\n" : "")}";
        var settings = UserSettings.Of(SettingsFile.Read($"{chart}tag: '{random.Next(3)}'\n{(random.Next(2) == 0 ? $"replicas: {random.Next(1, 4)}\n" : "")}resources: {{memory: {random.Next(1, 4)}Gi}}\n{(random.Next(3) == 0 ? "profile: local\n" : "")}"));
        return Generator.Generate(model with { Services = services }, new GenerationSettings { User = settings }).Artifacts.ToDictionary(a => a.Path, StringComparer.Ordinal);
    }
}
