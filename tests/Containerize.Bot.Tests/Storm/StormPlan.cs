namespace Containerize.Bot.Tests.Storm;

/// <summary>The pushes of a storm, in an order that chance made.</summary>
internal static class StormPlan
{
    /// <summary>A push, and how it is delivered.</summary>
    /// <param name="Id">The id of its delivery.</param>
    /// <param name="Repository">Which repository, from 0.</param>
    /// <param name="Version">Which commit of it is pushed, from 1.</param>
    /// <param name="Way">How it is delivered.</param>
    public sealed record Push(string Id, int Repository, int Version, Way Way);

    public enum Way
    {
        /// <summary>Once, when somebody is there.</summary>
        Once,

        /// <summary>Once, whether somebody is there or not.</summary>
        Blind,

        /// <summary>Twice under one id.</summary>
        Twice,

        /// <summary>Again under another id.</summary>
        Replayed,
    }

    /// <summary>Of twenty pushes two are delivered blindly, two twice, and one again under another id.</summary>
    public static IReadOnlyList<Push> Make(Random chance, int repositories, int pushesEach)
    {
        var versions = new int[repositories];
        return
        [
            .. Enumerable.Range(0, repositories * pushesEach).Select(i => (Repository: i % repositories, Order: chance.Next())).OrderBy(p => p.Order)
                .Select((p, i) => new Push($"delivery-{i}", p.Repository, ++versions[p.Repository], chance.Next(20) switch { < 2 => Way.Blind, < 4 => Way.Twice, 4 => Way.Replayed, _ => Way.Once })),
        ];
    }
}
