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

    /// <summary>Turns to a round.</summary>
    /// <param name="demands">What the rounds were asked for, this one last.</param>
    /// <returns>Whether there are files to look into for the first time.</returns>
    public bool Enter(IReadOnlyList<RoundDemand> demands)
    {
        var demand = demands[^1];
        if (!IsLive && !Fits(demands)) Wake(demands);
        if (!IsLive) return Kept(demands).HasWork;
        foreach (var file in Code.Files)
        {
            if (!file.IsCandidate) file.IsCandidate = demands.Count == 1 ? everything ? !file.Outline.IsMigration : file.Outline.IsTriggered : IsLedTo(file, demand);
        }

        return Fresh.Any();
    }

    /// <summary>The candidates that have not been looked into.</summary>
    public IEnumerable<CodeFile> Fresh => Code.Files.Where(f => f is { IsCandidate: true, IsDetected: false });

    /// <summary>Takes what the round yields.</summary>
    public void Take(FoundInRound round) => _rounds.Add(round);

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
        // Asked for nothing new, a project has nothing new to say.
        if (round >= kept!.Rounds.Length) return demand.Added.Names.Count == 0 && demands[^2].Hash == demand.Hash;
        if (kept.Rounds[round].Demand != demand.Hash) return false;
        _changed ??= [.. Code.Files.Where(f => _keptHashes.GetValueOrDefault(f.Path) != f.Hash)];
        return round == 0 || !_changed.Any(f => IsLedTo(f, demand) || kept.Rounds[round].Files.Any(c => c.Key == f.Path));
    }

    // What the rounds before would have looked into.
    private void Wake(IReadOnlyList<RoundDemand> demands)
    {
        IsLive = true;
        foreach (var file in Code.Files) file.IsDetected = file.IsCandidate = demands.Count > 1 && (file.Outline.IsTriggered || demands.Skip(1).SkipLast(1).Any(d => IsLedTo(file, d)));
    }

    private static bool IsLedTo(CodeFile file, RoundDemand demand) => demand.NewWords.Count > 0 && !file.Outline.IsMigration && file.Scan.Mentions(demand.NewWords);
}
