namespace Containerize.Workspace.Code;

/// <summary>A project on its way through the rounds: what an earlier run saw in it stands for the code as long as the code would say the same.</summary>
/// <param name="code">Its code.</param>
/// <param name="kept">What an earlier run saw; null when none did.</param>
/// <param name="everything">Whether every file is looked into, triggered or not.</param>
internal sealed class ProjectWork(ProjectCode code, KeptFacts? kept, bool everything)
{
    private readonly List<FoundInRound> _rounds = [];
    private readonly Dictionary<string, string> _keptHashes = kept is null ? [] : new(kept.Files, StringComparer.Ordinal);
    private IReadOnlyList<CodeFile>? _changed;
    private bool _waits;

    /// <summary>Its code.</summary>
    public ProjectCode Code { get; } = code;

    /// <summary>Whether the code itself is looked into, for want of anything kept that fits.</summary>
    public bool IsLive { get; private set; } = kept is null;

    /// <summary>What each round yielded so far.</summary>
    public IReadOnlyList<FoundInRound> Rounds => _rounds;

    /// <summary>The facts, in the order in which they were found.</summary>
    public IEnumerable<Fact> Facts => _rounds.SelectMany(r => r.Facts);

    /// <summary>Who mentions whom, in the order in which it was found.</summary>
    public IEnumerable<ScopeMentions> Mentions => _rounds.SelectMany(r => r.Mentions);

    /// <summary>Whether a round came upon files that none has looked into yet, now or in the run that kept them.</summary>
    public bool Waits => IsLive ? Fresh.Any() : _waits;

    /// <summary>Turns to a round.</summary>
    /// <param name="demands">What the rounds were asked for, this one last.</param>
    public void Enter(IReadOnlyList<RoundDemand> demands)
    {
        if (!IsLive && !Fits(demands)) Wake(demands);
        if (!IsLive || demands.Count > 1) return;
        foreach (var file in Code.Files) file.IsCandidate = everything ? !file.Outline.IsMigration : file.Outline.IsTriggered;
    }

    /// <summary>The candidates that have not been looked into.</summary>
    public IEnumerable<CodeFile> Fresh => Code.Files.Where(f => f is { IsCandidate: true, IsDetected: false });

    /// <summary>Makes the files candidates to which a round leads.</summary>
    /// <returns>The files.</returns>
    public IReadOnlyList<CodeFile> Follow(RoundDemand demand)
    {
        CodeFile[] files = [.. Code.Files.Where(f => !f.IsCandidate && IsLedTo(f, demand))];
        foreach (var file in files) file.IsCandidate = true;
        return files;
    }

    /// <summary>Takes what the round yields.</summary>
    /// <param name="demand">What it was asked for.</param>
    /// <param name="round">What it yields.</param>
    public void Take(RoundDemand demand, FoundInRound round)
    {
        _rounds.Add(round);
        _waits = !demand.Binds && (_waits || round.Files.Length > 0);
    }

    /// <summary>What the round yields, as it was kept.</summary>
    /// <param name="demands">What the rounds were asked for, this one last.</param>
    public FoundInRound Kept(IReadOnlyList<RoundDemand> demands)
    {
        var (round, demand) = (demands.Count - 1, demands[^1]);
        return round < kept!.Rounds.Length ? kept.Rounds[round] : FoundInRound.Nothing(demand.Hash);
    }

    /// <summary>Whether a file has been looked into, now or in the run that kept it.</summary>
    public bool IsDetected(CodeFile file) => IsLive ? file.IsDetected : file.Outline.IsTriggered || _rounds.Any(r => r.Files.Any(f => f.Key == file.Path));

    private bool Fits(IReadOnlyList<RoundDemand> demands)
    {
        var (round, demand) = (demands.Count - 1, demands[^1]);
        if (round >= kept!.Rounds.Length || kept.Rounds[round].Demand != demand.Hash) return false;
        _changed ??= [.. Code.Files.Where(f => _keptHashes.GetValueOrDefault(f.Path) != f.Hash)];
        return round == 0 || !_changed.Any(f => IsLedTo(f, demand) || kept.Rounds[round].Files.Any(c => c.Key == f.Path));
    }

    // What the rounds before would have looked into, and what they came upon.
    private void Wake(IReadOnlyList<RoundDemand> demands)
    {
        IsLive = true;
        if (demands.Count == 1) return;
        var before = demands.SkipLast(1).ToList();
        var looked = before.FindLastIndex(d => d.Binds);
        foreach (var file in Code.Files)
        {
            var ledTo = before.FindIndex(d => IsLedTo(file, d));
            file.IsCandidate = file.Outline.IsTriggered || ledTo >= 0;
            file.IsDetected = file.Outline.IsTriggered || (ledTo >= 0 && ledTo < looked);
        }
    }

    private static bool IsLedTo(CodeFile file, RoundDemand demand) => demand.NewWords.Count > 0 && !file.Outline.IsMigration && file.Scan.Mentions(demand.NewWords);
}
